// Wide pictures for the home page: a shore in three bands and a few objects on it. Text is set by the mini-program.

import { type Banner, banners } from '../catalogue/banner.ts';
import { darken, lighten, mixColours } from './colour.ts';
import { drawings } from './objects/index.ts';
import { createPaint } from './paint.ts';

export function drawBanner(banner: Banner): string {
  const sky = `<linearGradient id="sky" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${banner.from}"/><stop offset="1" stop-color="${banner.to}"/></linearGradient>`;
  const objects = banner.objects.map((object, index) => {
    const { paint, definitions } = createPaint(`o${index}`, object.base, object.accent);
    const body = drawings.get(object.drawing)?.(paint) ?? '';
    const shadow = '<ellipse cx="200" cy="322" rx="120" ry="16" fill="#101624" opacity=".22"/>';
    return { definitions, body: `<g transform="translate(${object.x} ${object.y}) scale(${object.scale})">${shadow}${body}</g>` };
  });
  const wave = (y: number, share: number): string =>
    `<path d="M0 ${y}c90-34 170-34 260-6s190 30 280 0 150-30 210-6v240H0z" fill="${mixColours(banner.to, darken(banner.from, 0.2), share)}" opacity=".55"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 750 360" width="1500" height="720"><defs>${sky}${objects.map(({ definitions }) => definitions).join('')}</defs><rect width="750" height="360" fill="url(#sky)"/><circle cx="${600 - banners.indexOf(banner) * 60}" cy="110" r="150" fill="${lighten(banner.to, 0.35)}" opacity=".38"/>${wave(232, 0.3)}${wave(280, 0.6)}${objects.map(({ body }) => body).join('')}</svg>`;
}
