export const sheetStyles: string = `
.dialog-sheet { align-items: flex-end; justify-content: center; }
.panel-sheet {
  width: 100%; max-width: 560px; max-height: 84%; overflow: auto; overscroll-behavior: contain; border-radius: 14px 14px 0 0;
  background: var(--surface-low); padding-bottom: var(--safe-bottom); animation: sheet-in 0.28s var(--ease-out);
}
.closing .panel-sheet { animation: sheet-out 0.2s ease-in forwards; }
.sheet-note { padding: 16px 24px 15px; font-size: 13px; line-height: 18px; color: var(--text-soft); text-align: center; background: var(--surface); border-bottom: 1px solid var(--line); }
.sheet-rows { background: var(--surface); }
.sheet-row { display: block; width: 100%; min-height: 56px; padding: 14px 20px; background: var(--surface); font-size: 17px; line-height: 24px; text-align: center; overflow-wrap: anywhere; }
.sheet-row:active { background: var(--surface-press); }
.sheet-rows > * + * { border-top: 1px solid var(--line); }
.sheet-cancel { margin-top: 8px; position: sticky; bottom: 0; }
.sheet-app { display: flex; align-items: center; gap: 10px; padding: 18px 20px 14px; background: var(--surface); }
.sheet-app-name { font-size: 16px; font-weight: 600; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.sheet-app-note { color: var(--text-soft); white-space: nowrap; }

.menu-grid { display: grid; grid-template-columns: repeat(4, 1fr); gap: 18px 4px; padding: 8px 12px 24px; background: var(--surface); }
.menu-item { display: flex; flex-direction: column; align-items: center; gap: 8px; border-radius: 10px; padding: 4px 2px; }
.menu-tile { width: 56px; height: 56px; display: grid; place-items: center; border-radius: 14px; background: var(--surface-low); color: var(--text); }
.menu-item:active .menu-tile { background: var(--surface-press); }
.menu-label { font-size: 12px; line-height: 16px; color: var(--text-soft); text-align: center; }

.consent-request { padding: 4px 20px 0; background: var(--surface); font-size: 21px; font-weight: 600; line-height: 28px; overflow-wrap: anywhere; }
.consent-reason { padding: 10px 20px 0; background: var(--surface); font-size: 14px; line-height: 20px; color: var(--text-soft); overflow-wrap: anywhere; }
.button-pair { display: flex; gap: 12px; padding: 28px 20px 24px; background: var(--surface); }
.button-pair .button { flex: 1 1 0; }

.setting-row { display: flex; align-items: center; justify-content: space-between; gap: 16px; width: 100%; min-height: 56px; padding: 10px 20px; text-align: start; }
.switch { flex: none; width: 50px; height: 30px; border-radius: 15px; background: var(--surface-press); box-shadow: inset 0 0 0 1px var(--line); transition: background-color 0.2s; }
.switch-knob { display: block; width: 26px; height: 26px; margin: 2px; border-radius: 50%; background: #fff; box-shadow: 0 1px 3px rgba(0, 0, 0, 0.25); transition: transform 0.2s var(--ease-out); }
[aria-checked="true"] .switch { background: var(--accent); }
[aria-checked="true"] .switch-knob { transform: translateX(20px); }

.about-app { display: flex; flex-direction: column; align-items: center; gap: 12px; padding: 32px 24px 24px; background: var(--surface); }
.about-name { font-size: 20px; font-weight: 600; line-height: 26px; }
.about-text { max-width: 34ch; text-align: center; font-size: 14px; line-height: 20px; color: var(--text-soft); white-space: pre-wrap; }
.about-facts { background: var(--surface); padding: 0 20px 12px; }
.about-fact { display: flex; justify-content: space-between; gap: 16px; padding: 12px 0; border-top: 1px solid var(--line); font-size: 15px; }
.about-fact dt { color: var(--text-soft); }
.about-fact dd { text-align: end; overflow-wrap: anywhere; }
@keyframes sheet-in { from { transform: translateY(100%); } }
@keyframes sheet-out { to { transform: translateY(100%); } }
`;
