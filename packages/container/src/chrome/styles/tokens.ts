/** Colours, type and the ground rules. A host sets `--dinghy-accent` on the element to use its own colour. */
export const tokenStyles: string = `
:host { display: block; position: relative; }
.chrome {
  --accent: var(--dinghy-accent, #0a7c4c);
  --on-accent: var(--dinghy-on-accent, #ffffff);
  --surface: #ffffff;
  --surface-low: #f4f5f7;
  --screen: #ffffff;
  --surface-press: #ececee;
  --text: #17181a;
  --text-soft: #63676e;
  --line: rgba(0, 0, 0, 0.1);
  --link: #4a5f8a;
  --scrim: rgba(0, 0, 0, 0.5);
  --top-inset: env(safe-area-inset-top, 0px);
  --status-bar: var(--top-inset);
  --safe-bottom: env(safe-area-inset-bottom, 0px);
  --safe-left: env(safe-area-inset-left, 0px);
  --safe-right: env(safe-area-inset-right, 0px);
  --ease-out: cubic-bezier(0.32, 0.72, 0, 1);
  position: absolute; inset: 0; margin: auto; overflow: hidden; isolation: isolate; contain: strict;
  background: var(--surface-low); color: var(--text); color-scheme: light;
  font: 400 16px/1.45 -apple-system, BlinkMacSystemFont, "PingFang SC", "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans SC", "Microsoft YaHei", sans-serif;
  -webkit-text-size-adjust: 100%; -webkit-tap-highlight-color: transparent; -webkit-font-smoothing: antialiased;
  -webkit-user-select: none; user-select: none; text-align: start;
}
.chrome[data-theme="dark"] {
  --accent: var(--dinghy-accent-dark, #2fa874);
  --on-accent: var(--dinghy-on-accent-dark, #06150e);
  --surface: #26272a;
  --surface-low: #151618;
  --screen: #151618;
  --surface-press: #35363a;
  --text: #ececee;
  --text-soft: #9da1a8;
  --line: rgba(255, 255, 255, 0.12);
  --link: #9fb2dc;
  --scrim: rgba(0, 0, 0, 0.62);
  color-scheme: dark;
}
.chrome:not([data-shape="full"]) { box-shadow: 0 0 0 200vmax #17181a; }
.chrome[data-shape="column"] { --safe-left: 0px; --safe-right: 0px; }
.chrome[data-shape="band"] { --status-bar: 0px; --safe-bottom: 0px; }
.chrome[data-shape="right"], .chrome[data-shape="left"] { inset: auto; left: 50%; top: 50%; transform: translate(-50%, -50%) rotate(90deg); }
.chrome[data-shape="right"] {
  --status-bar: env(safe-area-inset-right, 0px); --safe-right: env(safe-area-inset-bottom, 0px);
  --safe-bottom: env(safe-area-inset-left, 0px); --safe-left: var(--top-inset);
}
.chrome[data-shape="left"] {
  --status-bar: env(safe-area-inset-left, 0px); --safe-right: var(--top-inset);
  --safe-bottom: env(safe-area-inset-right, 0px); --safe-left: env(safe-area-inset-bottom, 0px);
  transform: translate(-50%, -50%) rotate(-90deg);
}
.chrome *, .chrome *::before, .chrome *::after { box-sizing: border-box; }
.chrome [hidden] { display: none !important; }
button { appearance: none; border: 0; margin: 0; padding: 0; background: none; color: inherit; font: inherit; cursor: pointer; touch-action: manipulation; }
h1, h2, p, dl, dd { margin: 0; font: inherit; }
:focus { outline: none; }
:focus-visible { outline: 2px solid var(--link); outline-offset: -2px; }
.icon { width: 24px; height: 24px; display: block; }
.layer { position: absolute; inset: 0; }
.dialog-layer { pointer-events: none; }
.safe-area-probe {
  position: absolute; visibility: hidden; pointer-events: none; box-sizing: content-box;
  width: env(safe-area-inset-left, 0px); height: env(safe-area-inset-top, 0px);
  padding: env(safe-area-inset-top, 0px) env(safe-area-inset-right, 0px) env(safe-area-inset-bottom, 0px) env(safe-area-inset-left, 0px);
}
@media (prefers-reduced-motion: reduce) {
  .chrome *, .chrome *::before, .chrome *::after { animation-duration: 1ms !important; transition-duration: 1ms !important; }
  .chrome .spinner, .chrome .nav-spinner, .chrome .ring { animation-duration: 2s !important; }
}
`;
