export const dialogStyles: string = `
.dialog { position: absolute; inset: 0; pointer-events: auto; display: flex; }
.dialog.closing { pointer-events: none; }
.backdrop { position: absolute; inset: 0; background: var(--scrim); animation: fade-in 0.2s ease-out; }
.closing .backdrop { animation: fade-out 0.2s ease-in forwards; }
.panel { position: relative; background: var(--surface); color: var(--text); }
.panel:focus-visible { outline: none; }
.dialog-modal { align-items: center; justify-content: center; padding: 24px; }
.panel-modal { width: 100%; max-width: 320px; max-height: 78%; display: flex; flex-direction: column; border-radius: 14px; overflow: hidden; animation: modal-in 0.22s var(--ease-out); }
.closing .panel-modal { animation: fade-out 0.16s ease-in forwards; }
.modal-body { padding: 28px 24px 24px; overflow: auto; text-align: center; overscroll-behavior: contain; }
.modal-title { font-size: 17px; font-weight: 600; line-height: 24px; overflow-wrap: anywhere; }
.modal-text { margin-top: 10px; font-size: 15px; line-height: 22px; color: var(--text-soft); white-space: pre-wrap; overflow-wrap: anywhere; }
.modal-text-alone { margin-top: 0; font-size: 17px; line-height: 25px; color: var(--text); }
.modal-input {
  width: 100%; margin-top: 16px; padding: 11px 12px; border: 1px solid transparent; border-radius: 8px;
  background: var(--surface-low); color: var(--text); font: inherit; -webkit-user-select: text; user-select: text;
}
.modal-input:focus { border-color: var(--accent); outline: none; }
.modal-input::placeholder { color: var(--text-soft); }
.modal-buttons { flex: none; display: flex; border-top: 1px solid var(--line); }
.modal-button { flex: 1 1 0; min-width: 0; min-height: 54px; padding: 8px; font-size: 17px; line-height: 22px; overflow: hidden; text-overflow: ellipsis; }
.modal-button + .modal-button { border-left: 1px solid var(--line); }
.modal-button:active { background: var(--surface-press); }
.modal-confirm { color: var(--link); font-weight: 600; }
.modal-cancel { color: var(--text); }

.panel-viewer { width: 100%; height: 100%; background: #000; color: #fff; animation: fade-in 0.2s; }
.closing .panel-viewer { animation: fade-out 0.2s forwards; }
.viewer-strip { position: absolute; inset: 0; display: flex; overflow-x: auto; overflow-y: hidden; scroll-snap-type: x mandatory; scrollbar-width: none; }
.viewer-strip::-webkit-scrollbar { display: none; }
.viewer-strip:focus-visible { outline: none; }
.viewer-page { flex: 0 0 100%; height: 100%; display: grid; place-items: center; scroll-snap-align: center; scroll-snap-stop: always; }
.viewer-image { max-width: 100%; max-height: 100%; width: 100%; height: 100%; object-fit: contain; }
.viewer-counter { position: absolute; left: 0; right: 0; top: calc(var(--status-bar) + 11px); text-align: center; font-size: 15px; pointer-events: none; text-shadow: 0 1px 3px rgba(0, 0, 0, 0.6); }
@keyframes fade-in { from { opacity: 0; } }
@keyframes fade-out { to { opacity: 0; } }
@keyframes modal-in { from { opacity: 0; transform: scale(0.92); } }
`;
