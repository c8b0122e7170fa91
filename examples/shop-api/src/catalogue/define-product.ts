import type { Product } from './product.ts';
import { type SwatchName, swatches } from './swatches.ts';

type ProductSource = Omit<Product, 'variants' | 'tags'> & {
  readonly colours: readonly SwatchName[];
  readonly tags?: readonly string[];
};

/** Turns colours into variants with stock figures that are the same on every start. */
export function defineProduct({ colours, tags = [], ...source }: ProductSource): Product {
  const variants = colours.map((colour, index) => {
    const swatch = swatches[colour];
    return {
      sku: `${source.id}-${colour}`,
      name: swatch.name,
      base: swatch.base,
      accent: swatch.accent,
      stock: stockOf(source.sold, index),
    };
  });
  return { ...source, tags, variants };
}

/** The last colour of a product that sells well is nearly out, so that the shop has something to say about stock. */
function stockOf(sold: number, index: number): number {
  if (index === 2 && sold > 900) return 3;
  return 12 + ((sold * 7 + index * 31) % 60);
}
