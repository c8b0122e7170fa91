import { banners } from '../catalogue/banner.ts';
import { findVariant } from '../catalogue/catalogue.ts';
import { categories } from '../catalogue/category.ts';
import { svg } from '../http/answer.ts';
import { HttpError } from '../http/http-error.ts';
import type { Route } from '../http/router.ts';
import { drawBanner } from '../pictures/draw-banner.ts';
import { drawCategory } from '../pictures/draw-category.ts';
import { drawProduct, SHOTS } from '../pictures/draw-product.ts';

const missing = (): HttpError => new HttpError(404, 'PICTURE_UNKNOWN', 'There is no such picture.');

export const pictureRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: '/pictures/products/:sku/:shot',
    handle: ({ params }) => {
      const found = findVariant(params.sku ?? '');
      const shot = Number((params.shot ?? '').replace(/\.svg$/, ''));
      if (found === undefined || !Number.isInteger(shot) || shot < 1 || shot > SHOTS) throw missing();
      return svg(drawProduct(found.product, found.variant, shot));
    },
  },
  {
    method: 'GET',
    pattern: '/pictures/categories/:file',
    handle: ({ params }) => {
      const category = categories.find(({ id }) => `${id}.svg` === params.file);
      if (category === undefined) throw missing();
      return svg(drawCategory(category));
    },
  },
  {
    method: 'GET',
    pattern: '/pictures/banners/:file',
    handle: ({ params }) => {
      const banner = banners.find(({ id }) => `${id}.svg` === params.file);
      if (banner === undefined) throw missing();
      return svg(drawBanner(banner));
    },
  },
];
