import type { CartLine } from './decode-cart.ts';

export const DELIVERIES = {
  standard: { name: 'Standard', cents: 490, days: '2 to 3 days' },
  express: { name: 'Express', cents: 990, days: 'Tomorrow' },
  collect: { name: 'Collect at the branch', cents: 0, days: 'From tomorrow' },
} as const;
export type Delivery = keyof typeof DELIVERIES;

const FREE_STANDARD_FROM_CENTS = 8000;
const GIFT_WRAP_CENTS = 350;
/** Customers of the bank that the shop is a guest of pay 10 % less with this. */
const COUPONS: ReadonlyMap<string, number> = new Map([['HARBOUR10', 0.1]]);

export interface PriceOptions {
  readonly delivery: Delivery;
  readonly giftWrap: boolean;
  readonly coupon: string;
}

/** All amounts in integer cents. */
export interface PricedCart {
  readonly lines: readonly {
    readonly sku: string;
    readonly unitCents: number;
    readonly quantity: number;
    readonly totalCents: number;
  }[];
  readonly goodsCents: number;
  readonly discountCents: number;
  readonly deliveryCents: number;
  readonly giftWrapCents: number;
  readonly totalCents: number;
  readonly couponAccepted: boolean;
  /** How much is missing for free standard delivery; 0 when it is free already. */
  readonly freeDeliveryInCents: number;
}

export function priceCart(cart: readonly CartLine[], { delivery, giftWrap, coupon }: PriceOptions): PricedCart {
  const lines = cart.map(({ product, variant, quantity }) => ({
    sku: variant.sku,
    unitCents: product.priceCents,
    quantity,
    totalCents: product.priceCents * quantity,
  }));
  const goodsCents = lines.reduce((sum, line) => sum + line.totalCents, 0);
  const rate = COUPONS.get(coupon.trim().toUpperCase()) ?? 0;
  const discountCents = Math.round(goodsCents * rate);
  const isFree = delivery === 'standard' && goodsCents - discountCents >= FREE_STANDARD_FROM_CENTS;
  const deliveryCents = isFree ? 0 : DELIVERIES[delivery].cents;
  const giftWrapCents = giftWrap ? GIFT_WRAP_CENTS : 0;
  return {
    lines,
    goodsCents,
    discountCents,
    deliveryCents,
    giftWrapCents,
    totalCents: goodsCents - discountCents + deliveryCents + giftWrapCents,
    couponAccepted: rate > 0,
    freeDeliveryInCents: Math.max(0, FREE_STANDARD_FROM_CENTS - (goodsCents - discountCents)),
  };
}
