export const screenStyles: string = `
.screen { display: flex; flex-direction: column; align-items: center; justify-content: center; padding: 24px 32px 12%; background: var(--screen); text-align: center; }
.launch-screen { transition: opacity 0.2s ease-out; }
.launch-screen.leaving { opacity: 0; pointer-events: none; }
.launch-ring { position: relative; width: 84px; height: 84px; display: grid; place-items: center; }
.ring { position: absolute; inset: 0; transform: rotate(-90deg); }
.ring-track { stroke: var(--line); }
.ring-arc { stroke: var(--accent); stroke-linecap: round; stroke-dasharray: 100; stroke-dashoffset: calc(100 - max(var(--progress, 0), 4)); transition: stroke-dashoffset 0.35s ease-out; }
.ring { animation: ring-turn 2.4s linear infinite; }
.app-icon-launch { width: 60px; height: 60px; border-radius: 50%; font-size: 28px; }
.launch-name { margin-top: 20px; font-size: 17px; font-weight: 500; line-height: 24px; }
.error-mark { width: 64px; height: 64px; display: grid; place-items: center; border-radius: 50%; background: var(--surface-press); color: var(--text-soft); }
.error-mark .icon { width: 32px; height: 32px; }
.error-title { margin-top: 20px; font-size: 18px; font-weight: 600; line-height: 25px; overflow-wrap: anywhere; }
.error-text { margin-top: 8px; max-width: 36ch; font-size: 15px; line-height: 22px; color: var(--text-soft); white-space: pre-wrap; overflow-wrap: anywhere; }
.error-screen .button { margin-top: 28px; min-width: 160px; }
.error-code { margin-top: 24px; font: 12px/18px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; color: var(--text-soft); -webkit-user-select: text; user-select: text; }
@keyframes ring-turn { from { transform: rotate(-90deg); } to { transform: rotate(270deg); } }
`;
