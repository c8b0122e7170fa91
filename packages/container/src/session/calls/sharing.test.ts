import { describe, expect, it } from 'vitest';
import { type ShareCard, shareCurrentPage } from './sharing.ts';

async function cardFor(answer: unknown): Promise<ShareCard | undefined> {
  let card: ShareCard | undefined;
  await shareCurrentPage('menu', {
    appId: 'shop',
    name: 'The shop',
    ask: async () => answer as never,
    location: () => ({ path: 'pages/boat/boat', query: { id: '7', name: 'a b' } }),
    share: (shared) => {
      card = shared;
    },
  });
  return card;
}

describe('shareCurrentPage', () => {
  it('gives the host what the page says', async () => {
    expect(await cardFor({ title: ' A boat ', path: '/pages/a/a?x=1', imageUrl: '/boat.png', evil: 1 })).toEqual({
      appId: 'shop',
      title: 'A boat',
      path: 'pages/a/a?x=1',
      imageUrl: '/boat.png',
    });
  });

  it.each([{}, null, 'x', { title: 5, path: [], imageUrl: {} }])('stands in for what it does not say: %j', async (answer) => {
    expect(await cardFor(answer)).toEqual({ appId: 'shop', title: 'The shop', path: 'pages/boat/boat?id=7&name=a+b' });
  });

  it('cuts what is endless', async () => {
    expect((await cardFor({ title: 'x'.repeat(5000) }))?.title).toHaveLength(200);
  });
});
