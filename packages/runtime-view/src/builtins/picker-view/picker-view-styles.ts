export const pickerViewStyles = `
wx-picker-view { display: block }
.wx-picker-view-wrapper { display: flex; position: relative; overflow: hidden; height: 100% }
wx-picker-view-column { display: block; flex: 1; min-width: 0; height: 100%; position: relative; overflow: hidden }
.wx-picker-view-group { height: 100%; overflow: hidden }
.wx-picker-view-scroller { height: 100%; overflow-y: auto; overscroll-behavior: contain; scroll-snap-type: y mandatory }
.wx-picker-view-content { padding: var(--wx-pad, 0) 0 }
.wx-picker-view-content > * { height: var(--wx-row, 34px); overflow: hidden; scroll-snap-align: center }
.wx-picker-view-mask, .wx-picker-view-indicator { position: absolute; left: 0; width: 100%; pointer-events: none; z-index: 2 }
.wx-picker-view-mask {
  top: 0; height: 100%;
  background: linear-gradient(180deg, rgba(255, 255, 255, .95), rgba(255, 255, 255, .6)) top / 100% calc((100% - var(--wx-row, 34px)) / 2) no-repeat,
    linear-gradient(0deg, rgba(255, 255, 255, .95), rgba(255, 255, 255, .6)) bottom / 100% calc((100% - var(--wx-row, 34px)) / 2) no-repeat;
}
:root[data-theme=dark] .wx-picker-view-mask {
  background: linear-gradient(180deg, rgba(30, 30, 30, .95), rgba(30, 30, 30, .6)) top / 100% calc((100% - var(--wx-row, 34px)) / 2) no-repeat,
    linear-gradient(0deg, rgba(30, 30, 30, .95), rgba(30, 30, 30, .6)) bottom / 100% calc((100% - var(--wx-row, 34px)) / 2) no-repeat;
}
.wx-picker-view-indicator { top: 50%; height: 34px; transform: translateY(-50%); box-sizing: border-box; border: solid var(--wx-line); border-width: 1px 0 }
`;
