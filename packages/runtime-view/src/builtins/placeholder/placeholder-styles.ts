/** One box for all: dashed, with the tag and a sentence, so that nobody takes it for the real thing. */
export const placeholderStyles = (tag: string, size: string): string => `
wx-${tag} { display: block; position: relative; box-sizing: border-box; overflow: hidden; ${size} }
wx-${tag} > .wx-placeholder {
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 4px; box-sizing: border-box; width: 100%;
  height: 100%; min-height: 44px; padding: 8px; border: 1px dashed var(--wx-border); border-radius: 4px; text-align: center;
  background-color: var(--wx-fill); color: var(--wx-text-2); font-size: 12px; line-height: 1.4; white-space: normal;
}
wx-${tag} > .wx-placeholder > b { color: var(--wx-text); font-weight: 500; overflow-wrap: anywhere }
wx-${tag} > .wx-placeholder-content { position: absolute; inset: 0; pointer-events: none }
wx-${tag} > .wx-placeholder-content > * { pointer-events: auto }
`;
