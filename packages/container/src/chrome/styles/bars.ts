export const barStyles: string = `
.nav {
  position: absolute; inset: 0 0 auto 0; padding: var(--status-bar) var(--safe-right) 0 var(--safe-left);
  transition: background-color 0s, color 0s; transition-timing-function: ease-in-out;
}
.nav-row { position: relative; height: var(--nav-height); }
.nav-left { position: absolute; inset: 0 auto 0 4px; display: flex; align-items: center; }
.nav-button { width: 44px; height: 44px; display: grid; place-items: center; border-radius: 10px; }
.nav-button:active { opacity: 0.5; }
.nav-home .icon { width: 22px; height: 22px; }
.nav-middle { position: absolute; inset: 0 104px; display: flex; align-items: center; justify-content: center; gap: 8px; pointer-events: none; }
.nav-title { font-size: 17px; font-weight: 600; line-height: 24px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; min-width: 0; }
.nav-spinner { width: 16px; height: 16px; flex: none; border: 2px solid currentColor; border-top-color: transparent; border-radius: 50%; opacity: 0.6; animation: turn 0.8s linear infinite; }

.capsule {
  position: absolute; top: calc(var(--status-bar) + (var(--nav-height) - 32px) / 2); right: calc(7px + var(--safe-right));
  width: 87px; height: 32px; display: flex; align-items: center; border: 0.5px solid; border-radius: 16px; overflow: hidden;
  -webkit-backdrop-filter: blur(8px); backdrop-filter: blur(8px); transition: background-color 0.25s, color 0.25s, border-color 0.25s;
}
.capsule[data-tone="black"] { color: #000; background: rgba(255, 255, 255, 0.62); border-color: rgba(0, 0, 0, 0.22); }
.capsule[data-tone="white"] { color: #fff; background: rgba(0, 0, 0, 0.16); border-color: rgba(255, 255, 255, 0.42); }
.capsule-button { flex: 1; height: 32px; display: grid; place-items: center; }
.capsule-button .icon { width: 20px; height: 20px; }
.capsule-button:active { background: rgba(127, 127, 127, 0.28); }
.capsule-button:focus-visible { outline-offset: -3px; border-radius: 16px; outline-color: currentColor; }
.capsule-line { width: 0.5px; height: 18px; background: currentColor; opacity: 0.28; }

.tab-bar {
  position: absolute; left: 0; right: 0; bottom: 0; z-index: 2; visibility: hidden; display: flex;
  height: calc(var(--tab-height) + var(--safe-bottom)); padding: 0 var(--safe-right) var(--safe-bottom) var(--safe-left);
}
.stage.with-tab-bar .tab-bar { visibility: visible; }
.tab-bar[data-position="top"] { top: calc(var(--status-bar) + var(--nav-height)); bottom: auto; height: var(--tab-height); padding-bottom: 0; }
.tab-bar::before { content: ""; position: absolute; left: 0; right: 0; top: 0; height: 1px; transform: scaleY(0.5); transform-origin: top; background: rgba(0, 0, 0, 0.18); }
.tab-bar[data-border="white"]::before { background: rgba(255, 255, 255, 0.5); }
.tab-bar[data-position="top"]::before { top: auto; bottom: 0; }
.tab-bar-animated { transition: transform 0.25s var(--ease-out); }
.tab-bar-away { transform: translateY(101%); }
.tab-bar-away[data-position="top"] { transform: translateY(-101%); opacity: 0; }
.tab { position: relative; flex: 1 1 0; min-width: 0; height: var(--tab-height); display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; }
.tab-icon { width: 26px; height: 26px; object-fit: contain; }
.tab-text { max-width: 100%; padding: 0 4px; font-size: 10.5px; line-height: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.tab-text-alone { font-size: 15px; line-height: 20px; }
.tab-badge, .tab-dot { position: absolute; left: 50%; top: 4px; background: #e5383b; color: #fff; }
.tab-badge { margin-left: 6px; min-width: 16px; height: 16px; padding: 0 4.5px; border-radius: 8px; font-size: 11px; font-weight: 500; line-height: 16px; text-align: center; }
.tab-dot { margin-left: 10px; width: 8px; height: 8px; border-radius: 50%; }
@keyframes turn { to { transform: rotate(360deg); } }
`;
