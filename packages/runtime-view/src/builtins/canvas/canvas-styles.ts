export const canvasStyles = `
wx-canvas { display: block; position: relative; width: 300px; height: 150px; overflow: hidden }
wx-canvas > canvas { position: absolute; inset: 0; width: 100%; height: 100% }
wx-canvas > div { position: absolute; inset: 0 }
wx-canvas[disable-scroll] { touch-action: none }
`;
