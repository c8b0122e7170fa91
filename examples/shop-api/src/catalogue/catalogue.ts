import { categories } from './category.ts';
import type { Product, Variant } from './product.ts';
import { audioProducts } from './products/audio.ts';
import { deskProducts } from './products/desk.ts';
import { homeProducts } from './products/home.ts';
import { kitchenProducts } from './products/kitchen.ts';
import { travelProducts } from './products/travel.ts';
import { wearProducts } from './products/wear.ts';

export const products: readonly Product[] = [
  ...kitchenProducts,
  ...homeProducts,
  ...travelProducts,
  ...audioProducts,
  ...wearProducts,
  ...deskProducts,
];

const productsById = new Map(products.map((product) => [product.id, product]));
const variantsBySku = new Map(
  products.flatMap((product) => product.variants.map((variant) => [variant.sku, { product, variant }] as const)),
);

export function findProduct(id: string): Product | undefined {
  return productsById.get(id);
}

export function findVariant(sku: string): { readonly product: Product; readonly variant: Variant } | undefined {
  return variantsBySku.get(sku);
}

export const SORT_ORDERS = ['popular', 'price-up', 'price-down', 'rating'] as const;
export type SortOrder = (typeof SORT_ORDERS)[number];

const comparators: Record<SortOrder, (a: Product, b: Product) => number> = {
  popular: (a, b) => b.sold - a.sold,
  'price-up': (a, b) => a.priceCents - b.priceCents,
  'price-down': (a, b) => b.priceCents - a.priceCents,
  rating: (a, b) => b.rating - a.rating,
};

export interface ProductQuery {
  readonly categoryId?: string | undefined;
  readonly text?: string | undefined;
  readonly sort: SortOrder;
}

/** Every word of the text must occur in the name, the summary or the category of a product. */
export function searchProducts({ categoryId, text, sort }: ProductQuery): readonly Product[] {
  const words = (text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
  return products
    .filter((product) => categoryId === undefined || product.categoryId === categoryId)
    .filter((product) => words.every((word) => searchText(product).includes(word)))
    .sort(comparators[sort]);
}

function searchText(product: Product): string {
  const category = categories.find(({ id }) => id === product.categoryId);
  return `${product.name} ${product.summary} ${category?.name ?? ''}`.toLowerCase();
}
