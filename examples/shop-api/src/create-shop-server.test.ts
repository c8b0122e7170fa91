import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createShopServer } from './index.ts';

const HOST = 'http://127.0.0.1:4173';
const server = createShopServer({ allowedOrigins: [HOST], now: () => new Date('2026-11-21T10:00:00Z') });
let base = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => void server.close());

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(base + path, { headers });
const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(base + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

const address = { name: 'Alex Harbour', phone: '+1 555 0100', region: 'Old Quay, Harbourton', street: '12 Quay Road' };
const items = [{ sku: 'stoneware-mug-clay', quantity: 2 }];

describe('createShopServer', () => {
  it('pages through all products without gaps or repeats', async () => {
    const ids: string[] = [];
    for (let page = 1, hasMore = true; hasMore; page += 1) {
      const body = (await (await get(`/api/products?page=${page}&pageSize=7`)).json()) as {
        items: { id: string }[];
        hasMore: boolean;
      };
      ids.push(...body.items.map(({ id }) => id));
      hasMore = body.hasMore;
    }
    expect(ids).toHaveLength(24);
    expect(new Set(ids).size).toBe(24);
  });

  it('finds products by every word, in any case', async () => {
    const body = (await (await get('/api/products?q=HARBOUR%20mug')).json()) as { items: { id: string }[] };
    expect(body.items.map(({ id }) => id)).toEqual(['stoneware-mug']);
  });

  it('counts down to the same moment for everybody', async () => {
    const body = (await (await get('/api/home')).json()) as { flashSale: { endsInMs: number } };
    expect(body.flashSale.endsInMs).toBe(2 * 3_600_000);
  });

  it('draws every picture that it names', async () => {
    const list = (await (await get('/api/products?pageSize=24')).json()) as { items: { id: string }[] };
    for (const { id } of list.items) {
      const product = (await (await get(`/api/products/${id}`)).json()) as { variants: { pictures: string[] }[] };
      for (const picture of product.variants.flatMap(({ pictures }) => pictures)) {
        const answer = await fetch(picture);
        expect(answer.headers.get('content-type')).toBe('image/svg+xml');
        expect(await answer.text()).not.toMatch(/undefined|NaN/);
      }
    }
  });

  it('prices a cart itself, whatever the client says', async () => {
    const answer = await post('/api/cart/price', { items: [{ ...items[0], unitCents: 1 }], coupon: 'harbour10', giftWrap: true });
    expect(await answer.json()).toMatchObject({
      goodsCents: 4800,
      discountCents: 480,
      deliveryCents: 490,
      giftWrapCents: 350,
      totalCents: 5160,
    });
  });

  it.each([
    ['no items', {}, 'CART_EMPTY'],
    ['an unknown sku', { items: [{ sku: 'x', quantity: 1 }] }, 'CART_SKU_UNKNOWN'],
    ['a fraction', { items: [{ sku: 'stoneware-mug-clay', quantity: 1.5 }] }, 'CART_QUANTITY_INVALID'],
    ['more than there are', { items: [{ sku: 'stoneware-mug-ink', quantity: 9 }] }, 'CART_STOCK_SHORT'],
    ['an inherited name', { items: [{ sku: '__proto__', quantity: 1 }] }, 'CART_SKU_UNKNOWN'],
  ])('refuses a cart with %s', async (_what, body, code) => {
    const answer = await post('/api/cart/price', body);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code });
  });

  it('names every wrong field of an address at once', async () => {
    const { visitor } = (await (await post('/api/session', {})).json()) as { visitor: string };
    const answer = await post(
      '/api/orders',
      { items, address: { ...address, phone: 'call me', street: '' } },
      { 'x-visitor': visitor },
    );
    expect(await answer.json()).toMatchObject({
      code: 'ORDER_ADDRESS_INVALID',
      fields: { phone: expect.any(String), street: expect.any(String) },
    });
  });

  it('shows an order to the visitor who placed it, and to nobody else', async () => {
    const session = async (): Promise<string> => ((await (await post('/api/session', {})).json()) as { visitor: string }).visitor;
    const [first, second] = [await session(), await session()];
    const placed = (await (await post('/api/orders', { items, address }, { 'x-visitor': first })).json()) as { number: string };
    expect((await get(`/api/orders/${placed.number}`, { 'x-visitor': first })).status).toBe(200);
    expect((await get(`/api/orders/${placed.number}`, { 'x-visitor': second })).status).toBe(404);
    expect((await get('/api/orders')).status).toBe(401);
  });

  it.each([
    ['text that is not JSON', '{', 400],
    ['a body over the limit', `"${'x'.repeat(70_000)}"`, 413],
  ])('refuses %s', async (_what, body, status) => {
    expect((await post('/api/cart/price', body)).status).toBe(status);
  });

  it('lets only the host read its answers', async () => {
    expect((await get('/api/home', { origin: HOST })).headers.get('access-control-allow-origin')).toBe(HOST);
    expect((await get('/api/home', { origin: 'http://evil.example' })).headers.get('access-control-allow-origin')).toBeNull();
  });
});
