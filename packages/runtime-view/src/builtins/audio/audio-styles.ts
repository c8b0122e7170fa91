export const audioStyles = `
wx-audio { display: inline-block; line-height: 0 }
wx-audio[hidden], wx-audio:not([controls]) { display: none }
.wx-audio-box {
  display: flex; align-items: center; box-sizing: border-box; width: 300px; max-width: 100%; height: 65px; border: 1px solid var(--wx-line);
  border-radius: 2.5px; background-color: var(--wx-control); color: var(--wx-text); line-height: 1.3;
}
.wx-audio-left { position: relative; flex: none; width: 65px; height: 100%; background: #e6e6e6 center / cover no-repeat; cursor: pointer }
.wx-audio-button { position: absolute; inset: 0; margin: auto; width: 28px; height: 28px; border-radius: 50%; background-color: rgba(0, 0, 0, .55) }
.wx-audio-button::after {
  content: ""; position: absolute; top: 8px; left: 11px; border: solid transparent; border-width: 6px 0 6px 9px; border-left-color: #fff;
}
.wx-audio-playing .wx-audio-button::after { left: 9px; width: 3px; height: 12px; border: solid #fff; border-width: 0 3px }
.wx-audio-info { flex: 1; min-width: 0; padding: 0 10px }
.wx-audio-info > div { overflow: hidden; white-space: nowrap; text-overflow: ellipsis; font-size: 14px }
.wx-audio-info > .wx-audio-author { font-size: 12px; color: var(--wx-text-2) }
.wx-audio-time { flex: none; padding-right: 10px; font-size: 12px; color: var(--wx-text-2); font-variant-numeric: tabular-nums }
`;
