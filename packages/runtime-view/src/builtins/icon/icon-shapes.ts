// Shapes on a 24 by 24 grid. A circle is drawn once and what is inside it cut out.

const CIRCLE = 'M12 1a11 11 0 1 1 0 22a11 11 0 1 1 0-22z';
const RING = `${CIRCLE}M12 2.4a9.6 9.6 0 1 0 0 19.2a9.6 9.6 0 1 0 0-19.2z`;
const TICK = 'M10.4 15.2L18 7.6l1.2 1.2l-8.8 8.8L5.6 12.8l1.2-1.2z';
const MARK = 'M11.1 6h1.8v8h-1.8zM11.1 15.8h1.8v1.9h-1.8z';
const LETTER_I = 'M11.1 10h1.8v8h-1.8zM11.1 6.3h1.8v1.9h-1.8z';
const CROSS = 'M12 10.8l4.2-4.2l1.2 1.2l-4.2 4.2l4.2 4.2l-1.2 1.2l-4.2-4.2l-4.2 4.2l-1.2-1.2l4.2-4.2l-4.2-4.2l1.2-1.2z';

export const ICONS: Readonly<Record<string, { readonly path: string; readonly colour: string }>> = {
  success: { path: CIRCLE + TICK, colour: '#09bb07' },
  success_no_circle: { path: 'M8.7 17.3L3.4 12L2 13.4l6.7 6.7L22.4 6.4L21 5z', colour: '#09bb07' },
  success_circle: { path: RING + TICK, colour: '#09bb07' },
  info: { path: CIRCLE + LETTER_I, colour: '#10aeff' },
  info_circle: { path: RING + LETTER_I, colour: '#10aeff' },
  warn: { path: CIRCLE + MARK, colour: '#f76260' },
  waiting: { path: `${CIRCLE}M11.1 6h1.8v6l4.2 2.8l-1 1.5l-5-3.4z`, colour: '#10aeff' },
  waiting_circle: { path: `${RING}M11.1 6h1.8v6l4.2 2.8l-1 1.5l-5-3.4z`, colour: '#10aeff' },
  cancel: { path: RING + CROSS, colour: '#f43530' },
  clear: { path: CIRCLE + CROSS, colour: '#b2b2b2' },
  circle: { path: RING, colour: '#c9c9c9' },
  download: {
    path: `${RING}M11.1 6h1.8v7.1l2.7-2.7l1.2 1.2l-4.8 4.8l-4.8-4.8l1.2-1.2l2.7 2.7zM7 17.2h10v1.5H7z`,
    colour: '#09bb07',
  },
  search: {
    path: 'M10.5 3a7.5 7.5 0 0 1 5.9 12.1l4.7 4.7l-1.3 1.3l-4.7-4.7A7.5 7.5 0 1 1 10.5 3zM10.5 4.8a5.7 5.7 0 1 0 0 11.4a5.7 5.7 0 1 0 0-11.4z',
    colour: '#b2b2b2',
  },
};
