export const inputStyles = `
wx-input { display: block; height: 1.4rem; text-overflow: clip; overflow: hidden; white-space: nowrap; min-height: 1.4rem; cursor: auto }
.wx-input-wrapper { position: relative; display: flex; flex-direction: column; justify-content: center; height: 100%; min-height: inherit }
.wx-input-children { display: none }
.wx-input-input {
  display: block; width: 100%; height: 100%; min-height: 1.4em; margin: 0; padding: 0; border: 0; outline: 0; background: none; font: inherit; color: inherit;
  letter-spacing: inherit; text-align: inherit; text-overflow: inherit; -webkit-appearance: none; appearance: none; border-radius: 0;
  -webkit-user-select: text; user-select: text; opacity: 1; -webkit-text-fill-color: currentcolor;
}
.wx-input-input:focus-visible { outline: none }
.wx-input-placeholder {
  position: absolute; inset: 0; display: flex; align-items: center; pointer-events: none; overflow: hidden; white-space: nowrap;
}
.input-placeholder { color: var(--wx-text-2) }
`;
