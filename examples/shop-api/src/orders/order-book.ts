import { HttpError } from '../http/http-error.ts';
import type { OrderRequest } from './decode-order.ts';
import { DELIVERIES, priceCart } from './price-cart.ts';

const ORDERS_PER_VISITOR_MAX = 100;
const VISITORS_MAX = 10_000;

export interface Order {
  readonly number: string;
  readonly placedAt: string;
  readonly status: 'placed' | 'packed' | 'shipped';
  readonly totalCents: number;
  readonly delivery: { readonly name: string; readonly days: string };
  readonly address: OrderRequest['address'];
  readonly payment: OrderRequest['payment'];
  readonly slot: string;
  readonly items: readonly {
    readonly sku: string;
    readonly productId: string;
    readonly name: string;
    readonly variant: string;
    readonly quantity: number;
    readonly totalCents: number;
  }[];
}

export interface OrderBook {
  place(visitor: string, request: OrderRequest): Order;
  list(visitor: string): readonly Order[];
  find(visitor: string, number: string): Order | undefined;
}

/** Orders in memory, newest first, each seen only by the visitor who placed it. Gone when the process ends. */
export function createOrderBook(now: () => Date): OrderBook {
  const byVisitor = new Map<string, Order[]>();
  let count = 0;

  return {
    place(visitor, request) {
      const known = byVisitor.get(visitor) ?? [];
      if (known.length >= ORDERS_PER_VISITOR_MAX)
        throw new HttpError(429, 'ORDERS_TOO_MANY', 'That is enough shopping for one day.');
      if (!byVisitor.has(visitor) && byVisitor.size >= VISITORS_MAX)
        throw new HttpError(503, 'SHOP_FULL', 'The shop is full. Please come back later.');
      count += 1;
      const order = toOrder(request, `TL-${String(20_480 + count)}`, now());
      byVisitor.set(visitor, [order, ...known]);
      return order;
    },
    list: (visitor) => byVisitor.get(visitor) ?? [],
    find: (visitor, number) => byVisitor.get(visitor)?.find((order) => order.number === number),
  };
}

function toOrder(request: OrderRequest, number: string, placedAt: Date): Order {
  const delivery = DELIVERIES[request.price.delivery];
  return {
    number,
    placedAt: placedAt.toISOString(),
    status: 'placed',
    totalCents: priceCart(request.cart, request.price).totalCents,
    delivery: { name: delivery.name, days: delivery.days },
    address: request.address,
    payment: request.payment,
    slot: request.slot,
    items: request.cart.map(({ product, variant, quantity }) => ({
      sku: variant.sku,
      productId: product.id,
      name: product.name,
      variant: variant.name,
      quantity,
      totalCents: product.priceCents * quantity,
    })),
  };
}
