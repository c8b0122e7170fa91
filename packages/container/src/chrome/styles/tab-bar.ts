export const tabBarStyles: string = `
.tab-bar {
  position: absolute; left: 0; right: 0; bottom: 0; z-index: 2; visibility: hidden; display: flex;
  height: calc(var(--tab-height) + var(--safe-bottom)); padding: 0 var(--safe-right) var(--safe-bottom) var(--safe-left);
}
.stage.with-tab-bar .tab-bar { visibility: visible; }
.tab-bar[data-position="top"] { top: calc(var(--status-bar) + var(--nav-height)); bottom: auto; height: var(--tab-height); padding-bottom: 0; }
.tab-bar::before { content: ""; position: absolute; left: 0; right: 0; top: 0; height: 1px; transform: scaleY(0.5); transform-origin: top; background: rgba(0, 0, 0, 0.18); }
.tab-bar[data-border="white"]::before { background: rgba(255, 255, 255, 0.5); }
.tab-bar[data-position="top"]::before { top: auto; bottom: 0; }
.tab-bar-animated { transition: transform 0.25s var(--ease-out); }
.tab-bar-away { transform: translateY(101%); }
.tab-bar-away[data-position="top"] { transform: translateY(-101%); opacity: 0; }
.tab { position: relative; flex: 1 1 0; min-width: 0; height: var(--tab-height); display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px; }
.tab-icon { width: 26px; height: 26px; object-fit: contain; }
.tab-text { max-width: 100%; padding: 0 4px; font-size: 10.5px; line-height: 14px; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
.tab-text-alone { font-size: 15px; line-height: 20px; }
.tab-badge, .tab-dot { position: absolute; left: 50%; top: 4px; background: #e5383b; color: #fff; }
.tab-badge { margin-left: 6px; min-width: 16px; height: 16px; padding: 0 4.5px; border-radius: 8px; font-size: 11px; font-weight: 500; line-height: 16px; text-align: center; }
.tab-dot { margin-left: 10px; width: 8px; height: 8px; border-radius: 50%; }
`;
