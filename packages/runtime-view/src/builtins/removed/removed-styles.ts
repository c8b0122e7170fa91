// Components of the platform's first year, which it has long replaced by functions (`wx.showModal`); old programs still have
// them in their templates. They lie over the page, below the sheets of today.

const overlayStyles = `
.wx-removed-mask { position: fixed; inset: 0; z-index: 1000; background-color: var(--wx-mask); }
.wx-removed-notice {
  position: fixed; z-index: 5000; top: 180px; left: 50%; width: 7.6em; min-height: 7.6em; margin-left: -3.8em; padding: 12px; box-sizing: border-box;
  border-radius: 5px; text-align: center; color: #fff; background-color: rgba(17, 17, 17, .7); font-size: 16px;
}
@keyframes wx-removed-spin { to { transform: rotate(360deg) } }
.wx-removed-notice > .wx-removed-sign { display: block; width: 48px; height: 48px; margin: 10px auto 8px; box-sizing: border-box }
`;

export const toastStyles: string = `
wx-toast { display: block }
.wx-toast-sign::after {
  content: ""; display: block; width: 16px; height: 30px; margin: 4px auto; border: solid #fff; border-width: 0 4px 4px 0; transform: rotate(45deg);
}
wx-toast:where([icon=warn], [icon=info]) .wx-toast-sign { border: 3px solid #fff; border-radius: 50% }
wx-toast:where([icon=warn], [icon=info]) .wx-toast-sign::after { content: "!"; width: auto; height: auto; margin: 0; border: 0; font-size: 30px; line-height: 42px; transform: none }
wx-toast[icon=info] .wx-toast-sign::after { content: "i" }
wx-toast[icon=loading] .wx-toast-sign { border: 4px solid rgba(255, 255, 255, .3); border-top-color: #fff; border-radius: 50%; animation: wx-removed-spin 1s linear infinite }
wx-toast[icon=loading] .wx-toast-sign::after { content: none }
wx-toast[icon=none] .wx-toast-sign { display: none }
${overlayStyles}`;

export const loadingStyles: string = `
wx-loading { display: block }
.wx-loading-ring { border: 4px solid rgba(255, 255, 255, .3); border-top-color: #fff; border-radius: 50%; animation: wx-removed-spin 1s linear infinite }
@media (prefers-reduced-motion: reduce) { .wx-loading-ring { animation-duration: 4s } }
${overlayStyles}`;

export const modalStyles: string = `
wx-modal { display: block }
.wx-modal-dialog {
  position: fixed; z-index: 5000; top: 50%; left: 50%; width: 85%; max-width: 300px; transform: translate(-50%, -50%); border-radius: 3px;
  overflow: hidden; text-align: center; background-color: var(--wx-surface); color: var(--wx-text);
}
.wx-modal-title { padding: 1.2em 20px .5em; font-size: 17px; font-weight: 400 }
.wx-modal-content { padding: 0 20px 1.2em; font-size: 15px; color: var(--wx-text-2); overflow-wrap: break-word; max-height: 60vh; overflow-y: auto }
.wx-modal-buttons { display: flex; line-height: 42px; font-size: 17px; border-top: 1px solid var(--wx-line) }
.wx-modal-buttons > div { flex: 1; cursor: pointer }
.wx-modal-cancel { border-right: 1px solid var(--wx-line) }
.wx-modal-confirm { color: var(--wx-brand-active) }
${overlayStyles}`;

export const actionSheetStyles: string = `
wx-action-sheet { display: block }
.wx-action-sheet-panel {
  position: fixed; z-index: 5000; left: 0; right: 0; bottom: 0; padding-bottom: env(safe-area-inset-bottom); text-align: center; font-size: 18px;
  background-color: var(--wx-surface); color: var(--wx-text);
}
wx-action-sheet-item, wx-action-sheet-cancel { display: block; padding: 12px 0; border-top: 1px solid var(--wx-line); cursor: pointer }
wx-action-sheet-cancel { border-top: 6px solid var(--wx-fill) }
${overlayStyles}`;
