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
wx-video > .wx-video-button {
  position: absolute; display: flex; align-items: center; justify-content: center; border-radius: 50%; color: #fff; background-color: rgba(0, 0, 0, .5); cursor: pointer;
}
wx-video > .wx-video-center { top: 50%; left: 50%; width: 56px; height: 56px; margin: -28px 0 0 -28px }
wx-video > .wx-video-full { top: 8px; right: 8px; width: 36px; height: 36px }
.wx-video-button > svg { width: 60%; height: 60%; fill: currentColor; pointer-events: none }
wx-video > .wx-video-content { position: absolute; inset: 0; line-height: normal; pointer-events: none }
wx-video > .wx-video-content > * { pointer-events: auto }
wx-video.wx-video-fullscreen { position: fixed !important; z-index: 2147482000; top: 0; left: 0; width: 100% !important; height: 100% !important; margin: 0 !important }
wx-video.wx-video-fullscreen > .wx-video-full { top: auto; right: 8px; bottom: 48px }
`;
