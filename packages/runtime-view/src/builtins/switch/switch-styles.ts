export const switchStyles = `
wx-switch { display: inline-block; cursor: pointer }
.wx-switch-wrapper { display: inline-flex; align-items: center; vertical-align: middle }
.wx-switch-children { display: none }
.wx-switch-input {
  position: relative; box-sizing: border-box; width: 52px; height: 32px; margin-right: 5px; flex: none; border: 1px solid var(--wx-track); border-radius: 16px; background-color: var(--wx-track);
  transition: background-color .1s, border-color .1s;
}
.wx-switch-input::before, .wx-switch-input::after { content: " "; position: absolute; top: 0; left: 0; height: 30px; border-radius: 15px; transition: transform .3s }
.wx-switch-input::before { width: 50px; background-color: var(--wx-control) }
.wx-switch-input::after { width: 30px; background-color: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, .4) }
.wx-switch-input.wx-switch-input-checked { border-color: #07c160; background-color: #07c160 }
.wx-switch-input.wx-switch-input-checked::before { transform: scale(0) }
.wx-switch-input.wx-switch-input-checked::after { transform: translateX(20px) }
.wx-switch-input.wx-switch-input-disabled { opacity: .6 }
wx-switch[disabled] { cursor: default }
wx-switch[type=checkbox] .wx-switch-input, wx-switch:not([type=checkbox]) .wx-checkbox-input { display: none }
`;
