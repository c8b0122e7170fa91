import { type Category, categories } from '../catalogue/category.ts';
import { lighten } from './colour.ts';
import { drawings } from './objects/index.ts';
import { createPaint } from './paint.ts';

const emblems: Readonly<Record<string, string>> = {
  kitchen: 'teapot',
  home: 'lamp',
  travel: 'backpack',
  audio: 'headphones',
  wear: 'sneaker',
  desk: 'notebook',
};

/** A round emblem for a category's tile. */
export function drawCategory(category: Category): string {
  const next = categories[(categories.indexOf(category) + 2) % categories.length] ?? category;
  const { paint, definitions } = createPaint('a', category.tint, lighten(next.tint, 0.3));
  const draw = drawings.get(emblems[category.id] ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="240" height="240"><defs>${definitions}<linearGradient id="disc" x2="0" y2="1"><stop offset="0" stop-color="${lighten(category.tint, 0.86)}"/><stop offset="1" stop-color="${lighten(category.tint, 0.66)}"/></linearGradient></defs><circle cx="200" cy="200" r="196" fill="url(#disc)"/><g transform="translate(52 46) scale(.74)">${draw?.(paint) ?? ''}</g></svg>`;
}
