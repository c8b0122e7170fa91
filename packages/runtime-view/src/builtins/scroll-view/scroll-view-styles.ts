export const scrollViewStyles = `
wx-scroll-view { display: block; width: 100%; overflow: hidden; -webkit-overflow-scrolling: touch }
wx-scroll-view[scroll-x] { overflow-x: auto; overflow-y: hidden }
wx-scroll-view[scroll-y] { overflow-y: auto; overflow-x: hidden }
wx-scroll-view[scroll-x][scroll-y] { overflow: auto }
wx-scroll-view[enable-flex] { display: flex }
wx-scroll-view[scroll-y] { overscroll-behavior-y: contain }
wx-scroll-view[refresher-enabled]::before {
  content: ""; display: block; flex: none; height: var(--wx-pull, 0); overflow: hidden; transition: height var(--wx-pull-time, 0s) ease-out;
  background: radial-gradient(circle at center, #888 3px, transparent 3.5px) center / 14px 14px repeat-x content-box, var(--wx-pull-background, transparent);
  padding: 0 calc(50% - 21px); box-sizing: border-box; animation: wx-pulse 1s infinite ease-in-out;
}
wx-scroll-view[data-refresher=white]::before { background-image: radial-gradient(circle at center, #fff 3px, transparent 3.5px) }
wx-scroll-view[data-refresher=none]::before { background-image: none }
@keyframes wx-pulse { 50% { opacity: .4 } }
`;
