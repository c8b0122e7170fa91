/** Colours that products come in; a swatch gives a variant its name and its pictures their colours. */
export interface Swatch {
  readonly name: string;
  readonly base: string;
  readonly accent: string;
}

export const swatches = {
  clay: { name: 'Clay', base: '#d9825b', accent: '#f4d9b8' },
  sage: { name: 'Sage', base: '#7fa58c', accent: '#e9dfc7' },
  ink: { name: 'Ink', base: '#35495e', accent: '#e0b873' },
  sand: { name: 'Sand', base: '#d8b98a', accent: '#7b5b45' },
  sea: { name: 'Sea', base: '#4d8fac', accent: '#f1c27d' },
  rose: { name: 'Rose', base: '#d98c95', accent: '#6d4c5b' },
  plum: { name: 'Plum', base: '#7d5a86', accent: '#f0c7b5' },
  chalk: { name: 'Chalk', base: '#e9e4da', accent: '#c46f4e' },
  sun: { name: 'Sun', base: '#e9b44c', accent: '#3f5e63' },
  pine: { name: 'Pine', base: '#3f6b5c', accent: '#e6b98a' },
} as const satisfies Record<string, Swatch>;

export type SwatchName = keyof typeof swatches;
