export const pageStyles: string = `
.stage { position: absolute; inset: 0; isolation: isolate; overflow: hidden; background: var(--surface-low); }
.stage.moving { pointer-events: none; }
.slot { position: absolute; inset: 0; visibility: hidden; background: var(--surface); z-index: 0; }
.slot.visible { visibility: visible; }
.slot.waiting { visibility: visible; opacity: 0; pointer-events: none; }
.stage.moving .slot.visible { will-change: transform; }
.stage.moving .slot::before {
  content: ""; position: absolute; top: 0; bottom: 0; right: 100%; width: 16px; pointer-events: none;
  background: linear-gradient(to left, rgba(0, 0, 0, 0.12), transparent);
}
.viewport { position: absolute; inset: calc(var(--status-bar) + var(--nav-height)) 0 0 0; overflow: hidden; background: var(--surface); }
.slot.full-height .viewport { top: 0; }
.slot.tab-page .viewport { bottom: var(--tab-space-bottom, 0px); margin-top: var(--tab-space-top, 0px); }
.slot.full-screen .viewport { inset: 0; margin: 0; background: #000; }
.slot.full-screen .nav { display: none; }
.viewport > * { position: absolute; inset: 0; width: 100%; height: 100%; border: 0; display: block; }
.shade { position: absolute; inset: 0; background: #000; opacity: 0; pointer-events: none; }
`;
