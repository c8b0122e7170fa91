export const pickerStyles = `
wx-picker { display: block; cursor: pointer }
.wx-picker-sheet { position: absolute; inset: 0; font: 17px/1.4 -apple-system-font, "Helvetica Neue", "PingFang SC", "Noto Sans CJK SC", sans-serif; color: var(--wx-text) }
.wx-picker-sheet-mask { position: absolute; inset: 0; background: var(--wx-mask); opacity: 0; transition: opacity .25s }
.wx-picker-sheet-panel {
  position: absolute; left: 0; right: 0; bottom: 0; overflow: hidden; border-radius: 12px 12px 0 0; background: var(--wx-surface);
  padding-bottom: env(safe-area-inset-bottom); transform: translateY(100%); transition: transform .25s ease-out;
}
.wx-picker-sheet-open .wx-picker-sheet-mask { opacity: 1 }
.wx-picker-sheet-open .wx-picker-sheet-panel { transform: none }
.wx-picker-sheet-header { display: flex; align-items: center; justify-content: space-between; padding: 0 8px; height: 56px }
.wx-picker-sheet-title { flex: 1; min-width: 0; overflow: hidden; text-align: center; text-overflow: ellipsis; white-space: nowrap; font-weight: 500 }
.wx-picker-sheet-header button { padding: 10px; border: 0; background: none; font: inherit; color: var(--wx-text-2); cursor: pointer }
.wx-picker-sheet-header .wx-picker-sheet-confirm { color: #058343; font-weight: 500 }
:root[data-theme=dark] .wx-picker-sheet-header .wx-picker-sheet-confirm { color: var(--wx-brand) }
.wx-picker-sheet-body { position: relative; display: flex; height: 220px; margin: 0 8px 16px }
.wx-picker-sheet-body::after {
  content: ""; position: absolute; left: 0; right: 0; top: 88px; height: 44px; border-radius: 8px; background: var(--wx-fill); pointer-events: none;
}
.wx-picker-sheet-column { flex: 1; min-width: 0 }
.wx-picker-sheet-scroller {
  height: 220px; overflow-y: auto; overscroll-behavior: contain; scroll-snap-type: y mandatory;
  -webkit-mask-image: linear-gradient(transparent, rgba(0, 0, 0, .6) 40%, #000 40%, #000 60%, rgba(0, 0, 0, .6) 60%, transparent);
  mask-image: linear-gradient(transparent, rgba(0, 0, 0, .6) 40%, #000 40%, #000 60%, rgba(0, 0, 0, .6) 60%, transparent);
}
.wx-picker-sheet-scroller:focus-visible { outline-offset: -2px }
.wx-picker-sheet-rows { padding: 88px 0 }
.wx-picker-sheet-rows > div {
  height: 44px; line-height: 44px; padding: 0 6px; overflow: hidden; text-align: center; text-overflow: ellipsis; white-space: nowrap; scroll-snap-align: center;
}
`;
