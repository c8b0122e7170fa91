// Rows are not skipped by `content-visibility`: ten thousand of them cost 190 ms to lay out, and 5 s with it (Chromium 156).
export const listStyles = `
wx-list-view, wx-list-builder { display: block; position: relative }
wx-grid-view { display: grid; position: relative; grid-template-columns: repeat(var(--wx-columns, 2), minmax(0, 1fr)) }
wx-grid-view[type=masonry] { display: block; box-sizing: content-box }
wx-grid-view[type=masonry] > * { position: absolute; top: 0; left: 0; box-sizing: border-box; width: var(--wx-column) }
`;
