export const screenStyles: string = `
.app-icon { width: 28px; height: 28px; flex: none; border-radius: 22%; object-fit: cover; }
.app-letter { display: grid; place-items: center; color: #fff; font-size: 15px; font-weight: 600; line-height: 1; }
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
@keyframes ring-turn { from { transform: rotate(-90deg); } to { transform: rotate(270deg); } }
`;
