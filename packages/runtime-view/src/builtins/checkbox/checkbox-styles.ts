export const checkboxStyles = `
wx-checkbox { display: inline-block; cursor: pointer }
.wx-checkbox-wrapper { display: inline-flex; align-items: center; vertical-align: middle }
.wx-checkbox-input {
  position: relative; box-sizing: border-box; width: 22px; height: 22px; margin-right: 5px; flex: none;
  border: 1px solid var(--wx-border); border-radius: 3px; background-color: var(--wx-control); color: #09bb07;
}
.wx-checkbox-input.wx-checkbox-input-checked::before {
  content: ""; position: absolute; left: 50%; top: 45%; width: 5px; height: 11px; border: solid currentColor; border-width: 0 2px 2px 0;
  transform: translate(-50%, -50%) rotate(45deg);
}
.wx-checkbox-input.wx-checkbox-input-disabled { background-color: var(--wx-fill); color: var(--wx-text-3) }
`;
