export const movableStyles = `
wx-movable-area { display: block; position: relative; width: 10px; height: 10px }
wx-movable-view { display: inline-block; position: absolute; top: 0; left: 0; width: 10px; height: 10px; will-change: transform; touch-action: none }
wx-movable-view[direction=horizontal] { touch-action: pan-y }
wx-movable-view[direction=vertical] { touch-action: pan-x }
wx-movable-view[direction=none]:not([scale]), wx-movable-view[disabled]:not([scale]) { touch-action: auto }
`;
