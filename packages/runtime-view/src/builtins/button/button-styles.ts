export const buttonStyles = `
wx-button {
  position: relative; display: block; box-sizing: border-box; margin-left: auto; margin-right: auto; padding: 0 14px;
  font-size: 18px; line-height: 2.55555556; text-align: center; text-decoration: none; border-radius: 5px; overflow: hidden;
  color: var(--wx-text); background-color: var(--wx-button, #f8f8f8); cursor: pointer;
}
:root[data-theme=dark] wx-button { --wx-button: #303030 }
wx-button::after {
  content: " "; position: absolute; top: 0; left: 0; width: 200%; height: 200%; box-sizing: border-box; border: 1px solid var(--wx-line); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; pointer-events: none;
}
wx-button[type=primary] { color: #fff; background-color: var(--wx-brand) }
wx-button[type=warn] { color: #fff; background-color: #e64340 }
wx-button[plain] { color: var(--wx-text); border: 1px solid currentColor; background-color: transparent }
wx-button[plain]::after { border-width: 0 }
wx-button[plain][type=primary] { color: #07c160; border-color: #07c160 }
wx-button[plain][type=warn] { color: #e64340; border-color: #e64340 }
wx-button[size=mini] { display: inline-block; padding: 0 1.32em; font-size: 13px; line-height: 2.3 }
wx-button[disabled] { color: var(--wx-text-3); background-color: var(--wx-fill); cursor: default }
wx-button[disabled][type=primary] { color: rgba(255, 255, 255, .6); background-color: #9ed99d }
wx-button[disabled][type=warn] { color: rgba(255, 255, 255, .6); background-color: #ec8b89 }
:root[data-theme=dark] wx-button[disabled][type=primary] { color: var(--wx-text-3); background-color: #0b4a2a }
:root[data-theme=dark] wx-button[disabled][type=warn] { color: var(--wx-text-3); background-color: #5c2423 }
wx-button[disabled][plain] { color: var(--wx-text-3); border-color: var(--wx-line); background-color: transparent }
wx-button[loading]::before {
  content: " "; display: inline-block; width: 1em; height: 1em; margin: 0 6px 0 0; vertical-align: -.15em; box-sizing: border-box;
  border: 2px solid currentColor; border-right-color: transparent; border-radius: 50%; animation: wx-spin 1s linear infinite;
}
@keyframes wx-spin { to { transform: rotate(360deg) } }
@media (prefers-reduced-motion: reduce) { wx-button[loading]::before { animation-duration: 3s } }
.button-hover { filter: brightness(.9) }
.button-hover[plain] { filter: none; opacity: .6 }
`;
