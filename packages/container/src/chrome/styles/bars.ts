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
@keyframes turn { to { transform: rotate(360deg); } }
`;
