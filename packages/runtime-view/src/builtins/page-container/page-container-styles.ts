export const pageContainerStyles = `
wx-page-container { display: none }
wx-page-container.wx-page-container-shown { display: block }
.wx-page-container-overlay {
  position: fixed; inset: 0; z-index: var(--wx-level, 100); background-color: rgba(0, 0, 0, .7); opacity: 0; transition: opacity var(--wx-time, .3s);
}
.wx-page-container-panel {
  position: fixed; z-index: calc(var(--wx-level, 100) + 1); box-sizing: border-box; overflow: auto; max-width: 100%; max-height: 100%;
  background-color: var(--wx-surface); transition: transform var(--wx-time, .3s) ease-out, opacity var(--wx-time, .3s) ease-out;
}
.wx-page-container-bottom { left: 0; right: 0; bottom: 0; transform: translateY(100%) }
.wx-page-container-top { left: 0; right: 0; top: 0; transform: translateY(-100%) }
.wx-page-container-right { right: 0; top: 0; width: 100%; height: 100%; transform: translateX(100%) }
.wx-page-container-center { left: 50%; top: 50%; transform: translate(-50%, -50%); opacity: 0 }
.wx-page-container-bottom.wx-page-container-round { border-radius: 20px 20px 0 0 }
.wx-page-container-top.wx-page-container-round { border-radius: 0 0 20px 20px }
.wx-page-container-right.wx-page-container-round { border-radius: 20px 0 0 20px }
.wx-page-container-center.wx-page-container-round { border-radius: 20px }
.wx-page-container-open > .wx-page-container-overlay { opacity: 1 }
.wx-page-container-open > .wx-page-container-panel { transform: none; opacity: 1 }
.wx-page-container-open > .wx-page-container-center { transform: translate(-50%, -50%) }
.wx-page-container-dragged > .wx-page-container-panel { transition: none }
`;
