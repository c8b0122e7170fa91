import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { json } from '../http/answer.ts';
import { HttpError } from '../http/http-error.ts';
import { readJson } from '../http/read-json.ts';
import type { Route } from '../http/router.ts';
import { decodeCart } from '../orders/decode-cart.ts';
import { decodeOrder, decodePriceOptions } from '../orders/decode-order.ts';
import type { Order, OrderBook } from '../orders/order-book.ts';
import { priceCart } from '../orders/price-cart.ts';

export function createOrderRoutes(book: OrderBook): readonly Route[] {
  return [
    { method: 'POST', pattern: '/api/session', handle: () => json({ visitor: randomUUID() }, 201) },
    {
      method: 'POST',
      pattern: '/api/cart/price',
      handle: async ({ request }) => {
        const body = await readJson(request);
        return json(priceCart(decodeCart((body as { items?: unknown } | null)?.items), decodePriceOptions(body)));
      },
    },
    {
      method: 'POST',
      pattern: '/api/orders',
      handle: async ({ request, baseUrl }) => {
        const visitor = visitorOf(request);
        return json(presentOrder(book.place(visitor, decodeOrder(await readJson(request))), baseUrl), 201);
      },
    },
    {
      method: 'GET',
      pattern: '/api/orders',
      handle: ({ request, baseUrl }) => json(book.list(visitorOf(request)).map((order) => presentOrder(order, baseUrl))),
    },
    {
      method: 'GET',
      pattern: '/api/orders/:number',
      handle: ({ request, params, baseUrl }) => {
        const order = book.find(visitorOf(request), params.number ?? '');
        if (order === undefined) throw new HttpError(404, 'ORDER_UNKNOWN', 'There is no such order.');
        return json(presentOrder(order, baseUrl));
      },
    },
  ];
}

/** The id that `/api/session` handed out; it is all that keeps the orders of two visitors apart. */
function visitorOf(request: IncomingMessage): string {
  const visitor = request.headers['x-visitor'];
  if (typeof visitor !== 'string' || !/^[0-9a-f-]{36}$/.test(visitor))
    throw new HttpError(401, 'VISITOR_MISSING', 'Start a session first.');
  return visitor;
}

function presentOrder(order: Order, baseUrl: string): object {
  return { ...order, items: order.items.map((item) => ({ ...item, picture: `${baseUrl}/pictures/products/${item.sku}/1.svg` })) };
}
