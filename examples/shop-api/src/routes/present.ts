// Catalogue entries as the mini-program sees them: with picture addresses, without what only the server needs.

import type { Banner } from '../catalogue/banner.ts';
import type { Category } from '../catalogue/category.ts';
import type { Product } from '../catalogue/product.ts';
import { SHOTS } from '../pictures/draw-product.ts';

const pictureOf = (baseUrl: string, sku: string, shot: number): string => `${baseUrl}/pictures/products/${sku}/${shot}.svg`;

export function presentCard(product: Product, baseUrl: string): object {
  const [first] = product.variants;
  return {
    id: product.id,
    name: product.name,
    summary: product.summary,
    priceCents: product.priceCents,
    formerPriceCents: product.formerPriceCents ?? null,
    rating: product.rating,
    sold: product.sold,
    tags: product.tags,
    picture: pictureOf(baseUrl, first?.sku ?? '', 1),
    colours: product.variants.map(({ base }) => base),
  };
}

export function presentProduct(product: Product, baseUrl: string): object {
  return {
    ...presentCard(product, baseUrl),
    categoryId: product.categoryId,
    story: product.story,
    facts: product.facts.map(([label, value]) => ({ label, value })),
    variants: product.variants.map((variant) => ({
      sku: variant.sku,
      name: variant.name,
      base: variant.base,
      stock: variant.stock,
      pictures: Array.from({ length: SHOTS }, (_, index) => pictureOf(baseUrl, variant.sku, index + 1)),
    })),
  };
}

export function presentCategory(category: Category, baseUrl: string): object {
  return { ...category, picture: `${baseUrl}/pictures/categories/${category.id}.svg` };
}

export function presentBanner(banner: Banner, baseUrl: string): object {
  const { id, title, subtitle, productId } = banner;
  return { id, title, subtitle, productId, picture: `${baseUrl}/pictures/banners/${id}.svg` };
}
