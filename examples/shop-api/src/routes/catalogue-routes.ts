import { banners } from '../catalogue/banner.ts';
import { findProduct, products, SORT_ORDERS, searchProducts } from '../catalogue/catalogue.ts';
import { categories } from '../catalogue/category.ts';
import { json } from '../http/answer.ts';
import { HttpError } from '../http/http-error.ts';
import type { Route } from '../http/router.ts';
import { presentBanner, presentCard, presentCategory, presentProduct } from './present.ts';
import { reviewsOf } from './reviews.ts';

const PAGE_SIZE_DEFAULT = 8;
const PAGE_SIZE_MAX = 24;
const FLASH_SALE_HOURS = 6;

export function createCatalogueRoutes(now: () => Date): readonly Route[] {
  return [
    {
      method: 'GET',
      pattern: '/api/home',
      handle: ({ baseUrl }) =>
        json({
          banners: banners.map((banner) => presentBanner(banner, baseUrl)),
          categories: categories.map((category) => presentCategory(category, baseUrl)),
          notice: 'Harbour Bank customers save 10 % with the code HARBOUR10 · Free delivery from $80',
          flashSale: {
            endsInMs: flashSaleEndsInMs(now()),
            products: products
              .filter(({ formerPriceCents }) => formerPriceCents !== undefined)
              .map((product) => presentCard(product, baseUrl)),
          },
        }),
    },
    {
      method: 'GET',
      pattern: '/api/categories',
      handle: ({ baseUrl }) => json(categories.map((category) => presentCategory(category, baseUrl))),
    },
    {
      method: 'GET',
      pattern: '/api/products',
      handle: ({ query, baseUrl }) => {
        const found = searchProducts({
          categoryId: query.get('category') ?? undefined,
          text: (query.get('q') ?? '').slice(0, 100),
          sort: SORT_ORDERS.find((order) => order === query.get('sort')) ?? 'popular',
        });
        const page = toCount(query.get('page'), 1, Number.MAX_SAFE_INTEGER);
        const pageSize = toCount(query.get('pageSize'), PAGE_SIZE_DEFAULT, PAGE_SIZE_MAX);
        const items = found.slice((page - 1) * pageSize, page * pageSize);
        return json({
          items: items.map((product) => presentCard(product, baseUrl)),
          total: found.length,
          page,
          hasMore: page * pageSize < found.length,
        });
      },
    },
    {
      method: 'GET',
      pattern: '/api/products/:id',
      handle: ({ params, baseUrl }) => {
        const product = findProduct(params.id ?? '');
        if (product === undefined) throw new HttpError(404, 'PRODUCT_UNKNOWN', 'We do not sell that any more.');
        const related = searchProducts({ categoryId: product.categoryId, sort: 'popular' }).filter(({ id }) => id !== product.id);
        return json({
          ...presentProduct(product, baseUrl),
          reviews: reviewsOf(product),
          related: related.map((other) => presentCard(other, baseUrl)),
        });
      },
    },
  ];
}

/** Sales end at full sixth hours, so every client counts down to the same moment. */
function flashSaleEndsInMs(now: Date): number {
  const lengthMs = FLASH_SALE_HOURS * 3_600_000;
  return lengthMs - (now.getTime() % lengthMs);
}

function toCount(text: string | null, fallback: number, max: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, max) : fallback;
}
