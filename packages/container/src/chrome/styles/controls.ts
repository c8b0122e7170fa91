/** Of dialogs of either kind. */
export const controlStyles: string = `
.app-icon-large { width: 64px; height: 64px; font-size: 30px; }
.button { min-height: 46px; padding: 10px 20px; border-radius: 10px; font-size: 17px; font-weight: 500; line-height: 22px; transition: opacity 0.2s; }
.button-primary { background: var(--accent); color: var(--on-accent); }
.button-quiet { background: var(--surface-low); color: var(--text); }
.button:active { opacity: 0.8; }
.button[aria-disabled="true"] { opacity: 0.45; cursor: default; }
.button:focus-visible { outline-offset: 2px; }
`;
