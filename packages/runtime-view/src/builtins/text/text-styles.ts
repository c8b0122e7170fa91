// Line breaks in the source show, runs of spaces do not: what `pre-line` is.
/** As many as templates set; a page that wants more shows all. */
const LINES_MAX = 20;
const clamps = Array.from({ length: LINES_MAX }, (_, at) => `wx-text[max-lines="${at + 1}"] { -webkit-line-clamp: ${at + 1} }`);

export const textStyles: string = `
wx-text { display: inline; white-space: pre-line }
wx-text[user-select], wx-text[selectable] { -webkit-user-select: text; user-select: text }
wx-text[user-select] { display: inline-block }
wx-text[max-lines]:not([max-lines=""]) { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden }
${clamps.join('\n')}
wx-text[overflow=clip], wx-text[overflow=fade] { display: block; overflow: hidden; text-overflow: clip }
wx-text[overflow=ellipsis]:not([max-lines]) { display: block; overflow: hidden; white-space: nowrap; text-overflow: ellipsis }
wx-text[overflow=fade] { -webkit-mask-image: linear-gradient(90deg, #000 80%, transparent); mask-image: linear-gradient(90deg, #000 80%, transparent) }
`;
