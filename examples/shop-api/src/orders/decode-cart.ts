import { findVariant } from '../catalogue/catalogue.ts';
import type { Product, Variant } from '../catalogue/product.ts';
import { HttpError } from '../http/http-error.ts';

const LINES_MAX = 50;
const QUANTITY_MAX = 20;

export interface CartLine {
  readonly product: Product;
  readonly variant: Variant;
  readonly quantity: number;
}

/** Decodes `[{ sku, quantity }]`. Prices never come from the client. */
export function decodeCart(value: unknown): readonly CartLine[] {
  if (!Array.isArray(value) || value.length === 0) throw new HttpError(422, 'CART_EMPTY', 'There is nothing in the cart.');
  if (value.length > LINES_MAX) throw new HttpError(422, 'CART_TOO_LONG', `A cart has at most ${LINES_MAX} lines.`);
  return value.map(decodeLine);
}

function decodeLine(value: unknown): CartLine {
  const { sku, quantity } = (value ?? {}) as { sku?: unknown; quantity?: unknown };
  const found = typeof sku === 'string' ? findVariant(sku) : undefined;
  if (found === undefined) throw new HttpError(422, 'CART_SKU_UNKNOWN', 'One of the things in the cart is not sold any more.');
  if (!Number.isInteger(quantity) || (quantity as number) < 1 || (quantity as number) > QUANTITY_MAX) {
    throw new HttpError(422, 'CART_QUANTITY_INVALID', `Order between 1 and ${QUANTITY_MAX} of ${found.product.name}.`);
  }
  if ((quantity as number) > found.variant.stock) {
    throw new HttpError(
      422,
      'CART_STOCK_SHORT',
      `Only ${found.variant.stock} of ${found.product.name} (${found.variant.name}) are left.`,
    );
  }
  return { ...found, quantity: quantity as number };
}
