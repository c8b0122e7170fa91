// In full the button goes down: the container's capsule stays in the upper corner.
export const videoStyles = `
wx-video { display: inline-block; position: relative; width: 300px; height: 225px; overflow: hidden; line-height: 0; background-color: #000 }
wx-video > video { display: block; width: 100%; height: 100%; object-fit: contain }
wx-video[object-fit=fill] > video { object-fit: fill }
wx-video[object-fit=cover] > video { object-fit: cover }
wx-video > .wx-video-title { position: absolute; top: 0; left: 0; right: 0; padding: 10px; color: #fff; font-size: 15px; line-height: 1.3; pointer-events: none;
  background-image: linear-gradient(rgba(0, 0, 0, .5), transparent) }
wx-video > .wx-video-danmu { position: absolute; inset: 0; overflow: hidden; pointer-events: none; line-height: 1.4; font-size: 14px }
.wx-video-danmu > span { position: absolute; left: 100%; white-space: nowrap; text-shadow: 1px 1px 2px rgba(0, 0, 0, .5); animation: wx-video-pass 3s linear forwards }
@keyframes wx-video-pass { to { left: 0; transform: translateX(-100%) } }
wx-video { touch-action: pan-y }
.wx-video-button {
  display: flex; align-items: center; justify-content: center; flex: none; width: 36px; height: 36px; margin: 0; padding: 0;
  border: 0; border-radius: 50%; color: #fff; background: none; cursor: pointer;
}
.wx-video-button > svg { width: 24px; height: 24px; fill: currentColor; pointer-events: none }
.wx-video-button[aria-pressed=true] { color: var(--wx-brand) }
.wx-video-button:focus-visible { outline-color: #fff; outline-offset: -2px }
.wx-video-center {
  position: absolute; z-index: 1; top: 50%; left: 50%; width: 56px; height: 56px; margin: -28px 0 0 -28px; background-color: rgba(0, 0, 0, .5);
}
.wx-video-bar {
  position: absolute; z-index: 1; left: 0; right: 0; bottom: 0; display: flex; align-items: center; height: 44px; padding: 0 4px; color: #fff;
  font-size: 12px; line-height: 1; background-image: linear-gradient(transparent, rgba(0, 0, 0, .6));
}
.wx-video-bar > input { flex: 1; min-width: 0; margin: 0 8px; accent-color: var(--wx-brand) }
.wx-video-bar > .wx-video-full { margin-left: auto }
.wx-video-time { font-variant-numeric: tabular-nums }
.wx-video-line { position: absolute; left: 0; right: 0; bottom: 0; height: 2px; background-color: rgba(255, 255, 255, .3); pointer-events: none }
.wx-video-done { width: 0; height: 100%; background-color: var(--wx-brand) }
.wx-video-tools { position: absolute; z-index: 1; top: 50%; left: 8px; right: 8px; display: flex; justify-content: space-between; transform: translateY(-50%); pointer-events: none }
.wx-video-tools > button { pointer-events: auto; background-color: rgba(0, 0, 0, .5) }
.wx-video-hint { position: absolute; z-index: 1; top: 30%; left: 50%; transform: translateX(-50%); padding: 8px 12px; border-radius: 6px; color: #fff; font-size: 14px; line-height: 1.2; background-color: rgba(0, 0, 0, .6); pointer-events: none }
.wx-video-hint:empty { display: none }
wx-video > .wx-video-content { position: absolute; inset: 0; line-height: normal; pointer-events: none }
wx-video > .wx-video-content > * { pointer-events: auto }
wx-video.wx-video-fullscreen { position: fixed !important; z-index: 2147482000; top: 0; left: 0; width: 100% !important; height: 100% !important; margin: 0 !important }
`;
