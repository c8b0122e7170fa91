// Line breaks in the source show, runs of spaces do not: what `pre-line` is.
export const textStyles = `
wx-text { display: inline; white-space: pre-line }
wx-text[user-select], wx-text[selectable] { -webkit-user-select: text; user-select: text }
wx-text[user-select] { display: inline-block }
`;
