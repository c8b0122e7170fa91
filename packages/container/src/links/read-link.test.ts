import { describe, expect, it } from 'vitest';
import { createLink, readLink } from './read-link.ts';

const OURS = { schemes: ['Bank'], hosts: ['bank.example'] };

describe('readLink', () => {
  it.each([
    ['bank://miniapp/shop', { appId: 'shop' }],
    ['BANK://miniapp/shop/pages/a?x=%20', { appId: 'shop', path: '/pages/a?x=%20' }],
    ['bank://miniapp/shop?x=1', { appId: 'shop', path: '?x=1' }],
    [
      'https://Bank.example/miniapp/Shop;version=1.2/pages/a#top',
      { appId: 'Shop', version: '1.2', path: '/pages/a', fragment: 'top' },
    ],
  ])('%s', (link, target) => {
    expect(readLink(link, OURS)).toEqual(target);
  });

  it.each([
    'other://miniapp/shop',
    'https://bank.example.evil/miniapp/shop',
    'https://evil.example/miniapp/shop',
    'https://bank.example/other/shop',
    'shop',
  ])('%s is none of this host', (link) => {
    expect(() => readLink(link, OURS)).toThrowError(expect.objectContaining({ code: 'LINK_FOREIGN' }));
  });

  it('admits nothing where no scheme and no site is named', () => {
    for (const link of ['bank://miniapp/shop', 'https://bank.example/miniapp/shop'])
      expect(() => readLink(link, {})).toThrowError(expect.objectContaining({ code: 'LINK_FOREIGN' }));
  });

  it('refuses one of this host that is wrong', () => {
    expect(() => readLink('bank://miniapp/shop/../other', OURS)).toThrowError(expect.objectContaining({ code: 'LINK_INVALID' }));
  });
});

describe('createLink', () => {
  it.each([
    [{ appId: 'shop' }, 'bank://miniapp/shop'],
    [{ appId: 'shop', path: 'pages/a?x=1' }, 'bank://miniapp/shop/pages/a?x=1'],
    [{ appId: 'shop', version: '1', path: '/页?x', fragment: 'top' }, 'bank://miniapp/shop;version=1/%E9%A1%B5?x#top'],
    [{ appId: 'shop', path: '?x=1' }, 'bank://miniapp/shop?x=1'],
  ])('of %j is read back', (target, link) => {
    expect(createLink(target, { scheme: 'bank' })).toBe(link);
    expect(createLink(readLink(link, OURS), { scheme: 'bank' })).toBe(link);
  });

  it('makes none of a query that a mini-program has written as no link has it', () => {
    expect(() => createLink({ appId: 'shop', path: '/a?x=#"<' }, { scheme: 'bank' })).toThrowError(
      expect.objectContaining({ code: 'LINK_INVALID' }),
    );
  });
});
