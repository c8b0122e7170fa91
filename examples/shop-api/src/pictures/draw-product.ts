// Product pictures. A picture is a wall, a floor, a shadow and one or two drawn objects; the shot number says how they
// are arranged. The same request always gives the same bytes.

import type { Product, Variant } from '../catalogue/product.ts';
import { darken, lighten } from './colour.ts';
import { drawings } from './objects/index.ts';
import { createPaint } from './paint.ts';

export const SHOTS = 3;

export function drawProduct(product: Product, variant: Variant, shot: number): string {
  const draw = drawings.get(product.drawing);
  if (draw === undefined) throw new Error(`Product ${product.id} names the drawing ${product.drawing}, which does not exist`);
  const main = createPaint('a', variant.base, variant.accent);
  const other = product.variants[(product.variants.indexOf(variant) + 1) % product.variants.length] ?? variant;
  const second = createPaint('b', other.base, other.accent);
  const shadow = '<ellipse cx="200" cy="322" rx="132" ry="16" fill="#20263a" opacity=".14"/>';
  const front = `<g>${shadow}${draw(main.paint)}</g>`;
  const scenes = [
    `<g transform="translate(24 20) scale(.88)">${front}</g>`,
    `<g transform="translate(-150 -130) scale(1.72)">${front}</g>`,
    `<g transform="translate(156 62) scale(.58)">${shadow}${draw(second.paint)}</g><g transform="translate(4 84) scale(.66)">${front}</g>`,
  ];
  return picture(variant, shot, main.definitions + second.definitions, scenes[shot - 1] ?? scenes[0] ?? '');
}

function picture(variant: Variant, shot: number, definitions: string, scene: string): string {
  const tint = shot === 2 ? variant.accent : variant.base;
  const wall = `<linearGradient id="wall" x2="0" y2="1"><stop offset="0" stop-color="${lighten(tint, 0.9)}"/><stop offset="1" stop-color="${lighten(tint, 0.7)}"/></linearGradient>`;
  const sun = `<circle cx="${shot === 3 ? 96 : 308}" cy="104" r="118" fill="${lighten(tint, 0.97)}" opacity=".75"/>`;
  const floor = `<path d="M0 292c70-12 130-14 200-14s130 2 200 14v108H0z" fill="${lighten(darken(tint, 0.06), 0.58)}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" width="800" height="800"><defs>${wall}${definitions}</defs><rect width="400" height="400" fill="url(#wall)"/>${sun}${floor}${scene}</svg>`;
}
