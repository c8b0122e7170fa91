// Ground rules of every page, below all stylesheets: the page's root element, the colours of built-in components in both
// themes, and what a phone does by itself. `page` stands for the whole screen on the platform, so its element fills it:
// its background is the page's, and `height: 100%` in it means the screen. A page without a background is white: the window's
// colour is behind it, for who pulls the page down. Where the theme is dark, the window's is the only dark one there is.

export const baseStyles = `
:root {
  color-scheme: light;
  --wx-brand: #07c160; --wx-brand-active: #06ad56; --wx-link: #576b95; --wx-danger: #fa5151; --wx-warn: #ffc300;
  --wx-text: rgba(0, 0, 0, .9); --wx-text-2: rgba(0, 0, 0, .55); --wx-text-3: rgba(0, 0, 0, .3);
  --wx-line: rgba(0, 0, 0, .1); --wx-fill: rgba(0, 0, 0, .05); --wx-fill-active: rgba(0, 0, 0, .1);
  --wx-surface: #fff; --wx-control: #fff; --wx-border: #d1d1d1; --wx-track: #e9e9e9; --wx-mask: rgba(0, 0, 0, .6); --wx-page: #fff;
}
:root[data-theme=dark] {
  color-scheme: dark;
  --wx-text: rgba(255, 255, 255, .8); --wx-text-2: rgba(255, 255, 255, .5); --wx-text-3: rgba(255, 255, 255, .3);
  --wx-line: rgba(255, 255, 255, .1); --wx-fill: rgba(255, 255, 255, .08); --wx-fill-active: rgba(255, 255, 255, .15);
  --wx-surface: #1e1e1e; --wx-control: #2c2c2c; --wx-border: #5c5c5c; --wx-track: #3a3a3a; --wx-link: #7d90a9; --wx-page: transparent;
}
html, body { height: 100% }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scrollbar-width: none; overscroll-behavior: none }
html.dinghy-still { overflow: hidden }
body {
  margin: 0; -webkit-user-select: none; user-select: none; -webkit-tap-highlight-color: transparent;
  -webkit-touch-callout: none; word-wrap: break-word;
}
/* Where fingers scroll, a scroll view's own bar lies over it; elsewhere it would take room that a phone does not give it.
   Either rule is asked of every element, so that there is one for each kind of device and not one for all beside the other. */
@media (hover: none) { :not(wx-scroll-view[show-scrollbar])::-webkit-scrollbar { display: none; width: 0; height: 0 } }
@media (hover: hover) { ::-webkit-scrollbar { display: none; width: 0; height: 0 } wx-scroll-view { scrollbar-width: none } }
/* No zoom by a double tap. The browser enters each element for it, which is worth it only where there are fingers. */
@media (any-pointer: coarse) { html { touch-action: manipulation } }
wx-page { display: flow-root; min-height: 100%; box-sizing: border-box; background-color: var(--wx-page) }
wx-page, wx-custom-tab-bar {
  font-size: 16px; line-height: normal; text-align: left;
  font-family: -apple-system-font, "Helvetica Neue", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
}
[hidden] { display: none !important }
:focus { outline: none }
:focus-visible { outline: 2px solid var(--wx-link); outline-offset: 1px }
.dinghy-overlay { position: fixed; inset: 0; z-index: 2147483000; pointer-events: none }
.dinghy-overlay > * { pointer-events: auto }
`;
