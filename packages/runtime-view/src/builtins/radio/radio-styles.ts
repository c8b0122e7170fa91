export const radioStyles = `
wx-radio { display: inline-block; cursor: pointer }
.wx-radio-wrapper { display: inline-flex; align-items: center; vertical-align: middle }
.wx-radio-input {
  position: relative; box-sizing: border-box; width: 22px; height: 22px; margin-right: 5px; flex: none;
  border: 1px solid var(--wx-border); border-radius: 50%; background-color: var(--wx-control);
}
.wx-radio-input.wx-radio-input-checked { border-color: #09bb07; background-color: #09bb07 }
.wx-radio-input.wx-radio-input-checked::before {
  content: ""; position: absolute; left: 50%; top: 46%; width: 5px; height: 10px; border: solid #fff; border-width: 0 2px 2px 0;
  transform: translate(-50%, -50%) rotate(45deg);
}
.wx-radio-input.wx-radio-input-disabled { border-color: var(--wx-border); background-color: var(--wx-fill) }
.wx-radio-input.wx-radio-input-disabled::before { border-color: var(--wx-text-3) }
`;
