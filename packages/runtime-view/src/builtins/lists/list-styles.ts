// Rows far outside of the screen are not laid out or painted (content-visibility), as on the platform, but only in lists so
// long that it matters: a row that is skipped is clipped to its box, which cuts off shadows and badges.
export const listStyles = `
wx-list-view, wx-list-builder { display: block; position: relative }
wx-grid-view { display: grid; position: relative; grid-template-columns: repeat(var(--wx-columns, 2), minmax(0, 1fr)) }
.wx-long-list > * { content-visibility: auto; contain-intrinsic-size: auto none auto var(--wx-row, 60px) }
wx-grid-view[type=masonry] { display: block; box-sizing: content-box }
wx-grid-view[type=masonry] > * {
  position: absolute; top: 0; left: 0; box-sizing: border-box; width: var(--wx-column);
}
`;
