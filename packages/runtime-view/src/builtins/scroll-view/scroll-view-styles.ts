// On the platform the content has a box of its own inside of the host: what is placed absolutely scrolls with it, and a host
// that is a flex container does not lay it out (block-layout.ts), unless the page asks for that (`enable-flex`).
export const scrollViewStyles = `
wx-scroll-view { display: block; position: relative; width: 100%; overflow: hidden; -webkit-overflow-scrolling: touch }
wx-scroll-view[scroll-x] { overflow-x: auto; overflow-y: hidden }
wx-scroll-view[scroll-y] { overflow-y: auto; overflow-x: hidden }
wx-scroll-view[scroll-x][scroll-y] { overflow: auto }
wx-scroll-view.wx-scroll-view-block.wx-scroll-view-block.wx-scroll-view-block { display: block }
wx-scroll-view[scroll-y] { overscroll-behavior-y: contain }
wx-scroll-view[scroll-x] { overscroll-behavior-x: contain }
wx-scroll-view:not([show-scrollbar]) { scrollbar-width: none }
wx-scroll-view:not([bounces]) { overscroll-behavior: none }
wx-scroll-view:not([scroll-x]):not([scroll-y]):not([clip]) { overflow: visible }
wx-scroll-view[scroll-anchoring] { overflow-anchor: auto }
wx-scroll-view[reverse][scroll-y] { display: flex; flex-direction: column-reverse }
wx-scroll-view.wx-scroll-view-still { overflow: hidden }
wx-scroll-view > [data-wx-slot=refresher] { position: absolute; top: 0; left: 0; right: 0; transform: translateY(calc(var(--wx-pull, 0px) - 100%)); transition: transform var(--wx-pull-time, 0s) ease-out }
wx-scroll-view[data-pinned] > [data-wx-slot=refresher] { transform: none; clip-path: inset(0 0 calc(100% - var(--wx-pull, 0px)) 0) }
wx-scroll-view[data-two-level]:not([refresher-two-level-scroll-enabled]) { overflow: hidden }
wx-scroll-view[refresher-enabled]::before {
  content: ""; display: block; flex: none; height: var(--wx-pull, 0); overflow: hidden; transition: height var(--wx-pull-time, 0s) ease-out;
  background: radial-gradient(circle at center, #888 3px, transparent 3.5px) center / 14px 14px repeat-x content-box, var(--wx-pull-background, transparent);
  padding: 0 calc(50% - 21px); box-sizing: border-box; animation: wx-pulse 1s infinite ease-in-out;
}
wx-scroll-view[data-refresher=white]::before { background-image: radial-gradient(circle at center, #fff 3px, transparent 3.5px) }
wx-scroll-view[data-refresher=none]::before { background-image: none }
@keyframes wx-pulse { 50% { opacity: .4 } }
`;
