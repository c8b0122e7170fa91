import { darken, lighten } from './colour.ts';

/** The colours of one drawn object. `body` and `accentBody` are gradients that shade a round thing from left to right. */
export interface Paint {
  readonly body: string;
  readonly accentBody: string;
  readonly base: string;
  readonly light: string;
  readonly dark: string;
  readonly deep: string;
  readonly accent: string;
  readonly accentLight: string;
  readonly accentDark: string;
}

/** Draws one product into a 400 × 400 box whose floor is at y = 318. */
export type DrawObject = (paint: Paint) => string;

/** `prefix` keeps the gradients of two objects in one picture apart. */
export function createPaint(
  prefix: string,
  base: string,
  accent: string,
): { readonly paint: Paint; readonly definitions: string } {
  const gradient = (name: string, colour: string): string =>
    `<linearGradient id="${prefix}-${name}"><stop offset="0" stop-color="${lighten(colour, 0.22)}"/><stop offset=".45" stop-color="${colour}"/><stop offset="1" stop-color="${darken(colour, 0.28)}"/></linearGradient>`;
  return {
    definitions: gradient('body', base) + gradient('accent', accent),
    paint: {
      body: `url(#${prefix}-body)`,
      accentBody: `url(#${prefix}-accent)`,
      base,
      light: lighten(base, 0.45),
      dark: darken(base, 0.3),
      deep: darken(base, 0.6),
      accent,
      accentLight: lighten(accent, 0.4),
      accentDark: darken(accent, 0.25),
    },
  };
}
