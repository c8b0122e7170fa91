import { HttpError } from '../http/http-error.ts';
import { type CartLine, decodeCart } from './decode-cart.ts';
import { DELIVERIES, type Delivery, type PriceOptions } from './price-cart.ts';

const PAYMENTS = ['account', 'card'] as const;

export interface Address {
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly street: string;
}

export interface OrderRequest {
  readonly cart: readonly CartLine[];
  readonly price: PriceOptions;
  readonly address: Address;
  readonly payment: (typeof PAYMENTS)[number];
  /** Day and hour that the customer wishes, as text; '' for any. */
  readonly slot: string;
  readonly note: string;
}

interface TextRule {
  readonly field: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly pattern?: RegExp;
}

const addressRules: readonly TextRule[] = [
  { field: 'name', label: 'Your name', min: 2, max: 60 },
  { field: 'phone', label: 'The phone number', min: 6, max: 20, pattern: /^\+?[0-9 ()-]+$/ },
  { field: 'region', label: 'The town', min: 2, max: 80 },
  { field: 'street', label: 'The street', min: 4, max: 120 },
];

/** Decodes an order. Every wrong field of the address is named, so that the form can mark them all at once. */
export function decodeOrder(value: unknown): OrderRequest {
  const body = toRecord(value);
  const address = toRecord(body.address);
  const problems: Record<string, string> = {};
  for (const rule of addressRules) {
    const problem = checkText(address[rule.field], rule);
    if (problem !== undefined) problems[rule.field] = problem;
  }
  if (Object.keys(problems).length > 0) throw new HttpError(422, 'ORDER_ADDRESS_INVALID', 'Please check the address.', problems);
  const text = (field: string): string => String(address[field]).trim();
  return {
    cart: decodeCart(body.items),
    price: decodePriceOptions(body),
    address: { name: text('name'), phone: text('phone'), region: text('region'), street: text('street') },
    payment: PAYMENTS.find((payment) => payment === body.payment) ?? 'account',
    slot: toText(body.slot, 60),
    note: toText(body.note, 200),
  };
}

export function decodePriceOptions(value: unknown): PriceOptions {
  const body = toRecord(value);
  const delivery = body.delivery;
  return {
    delivery: typeof delivery === 'string' && Object.hasOwn(DELIVERIES, delivery) ? (delivery as Delivery) : 'standard',
    giftWrap: body.giftWrap === true,
    coupon: toText(body.coupon, 40),
  };
}

function checkText(value: unknown, { label, min, max, pattern }: TextRule): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text === '') return `${label} is missing.`;
  if (text.length < min) return `${label} is too short.`;
  if (text.length > max) return `${label} is too long.`;
  if (pattern !== undefined && !pattern.test(text)) return `${label} does not look right.`;
  return undefined;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function toText(value: unknown, maxLength: number): string {
  return typeof value === 'string' ? value.slice(0, maxLength).trim() : '';
}
