import type { Product } from '../catalogue/product.ts';

const voices: readonly { readonly name: string; readonly text: string }[] = [
  { name: 'Ines', text: 'Better in the hand than in the picture. I ordered a second one.' },
  { name: 'Tomasz', text: 'Came well packed, and the paper in the box was worth keeping too.' },
  { name: 'Mei', text: 'After half a year it looks the way it did on the first day.' },
  { name: 'Oluwaseun', text: 'Simple, solid, does what it should. The colour is a little darker than I thought.' },
  { name: 'Greta', text: 'A present for my father, who now wants to know where the others are.' },
  { name: 'Rafael', text: 'One star less for the wait. Everything else is right.' },
];

export interface Review {
  readonly name: string;
  readonly text: string;
  readonly rating: number;
}

/** Three reviews per product, the same three on every start. */
export function reviewsOf(product: Product): readonly Review[] {
  const start = product.sold % voices.length;
  return [0, 1, 2].map((offset) => {
    const voice = voices[(start + offset) % voices.length] ?? { name: '', text: '' };
    return { ...voice, rating: voice.text.startsWith('One star less') ? 4 : Math.min(5, Math.round(product.rating + 0.2)) };
  });
}
