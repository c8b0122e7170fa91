// W3C MiniApp Addressing, by the numbers of docs/reference/miniapp.md.

import { isDinghyError } from '@dinghy/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatMiniAppAddress, isAddressOf, parseMiniAppAddress } from './miniapp-address.ts';

const platform = { prefix: { scheme: 'platform' } };
const site = { prefix: { host: 'platform.org' } };

describe('parseMiniAppAddress', () => {
  it.each([
    ['platform://miniapp/foo', { ...platform, appId: 'foo' }],
    ['platform://miniapp/foo/', { ...platform, appId: 'foo' }],
    ['platform://miniapp/foo/pages/index', { ...platform, appId: 'foo', path: 'pages/index' }],
    ['platform://miniapp/foo/pages/index/', { ...platform, appId: 'foo', path: 'pages/index' }],
    ['platform://miniapp/foo/widgets/index', { ...platform, appId: 'foo', path: 'widgets/index' }],
    ['platform://miniapp/foo?category=img', { ...platform, appId: 'foo', query: 'category=img' }],
    ['https://platform.org/miniapp/foo', { ...site, appId: 'foo' }],
    [
      'https://platform.org/miniapp/foo;version=1.0.1-trial/pages/index?k=v#bar',
      { ...site, appId: 'foo', version: '1.0.1-trial', path: 'pages/index', query: 'k=v', fragment: 'bar' },
    ],
    ['Platform://MiniApp/Foo;VERSION=1', { ...platform, appId: 'Foo', version: '1' }],
    ['platform://miniapp/foo;version=/a', { ...platform, appId: 'foo', path: 'a' }],
    [
      'platform://miniapp/foo/%E5%95%86%E5%BA%97?a=%2F?#/x?',
      { ...platform, appId: 'foo', path: '商店', query: 'a=%2F?', fragment: '/x?' },
    ],
    ['platform://miniapp/foo?#', { ...platform, appId: 'foo', query: '', fragment: '' }],
  ])('ADR-01 to ADR-04: %s', (text, address) => {
    expect(parseMiniAppAddress(text)).toEqual(address);
  });

  it.each([
    '',
    'foo',
    'platform:miniapp/foo',
    '://miniapp/foo',
    '1platform://miniapp/foo',
    'platform://other/foo',
    'platform://miniapp',
    'platform://miniapps/foo',
    'https://miniapp/foo',
    'https://platform.org/apps/miniapp/foo',
    'http://miniapp/foo',
    'http://platform.org/miniapp/foo',
    'javascript:alert(1)//miniapp/foo',
    ' platform://miniapp/foo',
  ])('ADR-01, ADR-02: %j is no address of a mini-program', (text) => {
    expect(() => parseMiniAppAddress(text)).toThrowError(expect.objectContaining({ code: 'LINK_FOREIGN' }));
  });

  it.each<[rule: string, text: string]>([
    ['ADR-03', 'platform://miniapp/'],
    ['ADR-03', 'platform://miniapp/?a=1'],
    ['ADR-03', 'platform://miniapp//pages/index'],
    ['ADR-03', 'platform://miniapp/..'],
    ['ADR-03', 'platform://miniapp/~'],
    ['ADR-03', 'platform://miniapp/%66oo'],
    ['ADR-03', 'platform://miniapp/foo@example.com/pages/index'],
    ['ADR-04', 'platform://miniapp/foo;version=../pages'],
    ['ADR-04', 'platform://miniapp/foo;version=1;version=2'],
    ['ADR-04', 'platform://miniapp/foo;v=1'],
    ['ADR-08', 'platform://miniapp/foo/../../bar'],
    ['ADR-08', 'platform://miniapp/foo/%2e%2e/bar'],
    ['ADR-08', 'platform://miniapp/foo/a%2F..%2Fb'],
    ['ADR-08', 'platform://miniapp/foo/a%5Cb'],
    ['ADR-08', 'platform://miniapp/foo/a%00b'],
    ['ADR-08', 'platform://miniapp/foo/a//b'],
    ['ADR-08', 'platform://miniapp/foo/%'],
    ['ADR-08', 'platform://miniapp/foo/%ff'],
    ['ADR-08', 'platform://miniapp/foo#a#b'],
    ['ADR-08', 'platform://miniapp/foo?a=[1]'],
    ['ADR-08', 'platform://miniapp/foo/a b'],
    ['ADR-13', 'platform://miniapp/fоo'],
    ['ADR-13', 'https://platform.org@evil.example/miniapp/foo'],
    ['ADR-13', 'https://platform.org:8443/miniapp/foo'],
    ['ADR-13', 'https:///miniapp/foo'],
    ['ADR-13', 'https://platform.org\\evil.example/miniapp/foo'],
  ])('%s: %j is refused', (_rule, text) => {
    expect(() => parseMiniAppAddress(text)).toThrowError(expect.objectContaining({ code: 'LINK_INVALID' }));
  });

  it('ADR-08: one that is longer than any that is scanned is refused, and its message is short', () => {
    const text = `platform://miniapp/foo?${'a'.repeat(9_000)}`;
    expect(() => parseMiniAppAddress(text)).toThrowError(expect.objectContaining({ code: 'LINK_INVALID' }));
    expect(() => parseMiniAppAddress(text)).toThrowError(/^.{100,400}$/);
  });

  it('ADR-08: answers any text with parts that lead nowhere else, or with a coded error', () => {
    const text = fc.oneof(
      fc.string(),
      fc
        .array(
          fc.constantFrom(
            'platform://',
            'https://p.org/',
            'miniapp/',
            'foo',
            ';version=',
            '..',
            '%2e',
            '%2F',
            '/',
            '?',
            '#',
            '@',
            'é',
          ),
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (given) => {
        try {
          const { appId, version = 'none', path = 'none' } = parseMiniAppAddress(given);
          for (const part of [appId, version, ...path.split('/')]) expect(part).not.toMatch(/^\.*$|[\\/\0]/);
        } catch (error) {
          expect(isDinghyError(error)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('formatMiniAppAddress', () => {
  it('is read back by parseMiniAppAddress', () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9._-]{0,8}[a-z0-9]$/);
    const parts = fc.record(
      {
        appId: word,
        version: word,
        path: fc
          .array(fc.oneof(fc.constant('店'), fc.constant('a b'), fc.constant('50%'), word), { minLength: 1, maxLength: 3 })
          .map((path) => path.join('/')),
        query: fc.stringMatching(/^[a-z=&%20]{0,8}$/).filter((query) => !/%(?!20)/.test(query)),
        fragment: fc.stringMatching(/^[a-z/?]{0,8}$/),
      },
      { requiredKeys: ['appId'] },
    );
    const prefixes = fc.constantFrom({ scheme: 'bank' }, { host: 'bank.example' });
    fc.assert(
      fc.property(parts, prefixes, (address, prefix) => {
        expect(parseMiniAppAddress(formatMiniAppAddress(address, prefix))).toEqual({ ...address, prefix });
      }),
    );
  });

  it.each([
    [{ appId: '../foo' }, { scheme: 'bank' }],
    [{ appId: 'foo', path: '../bar' }, { scheme: 'bank' }],
    [{ appId: 'foo', query: 'a#b' }, { scheme: 'bank' }],
    [{ appId: 'foo', version: '1/pages' }, { scheme: 'bank' }],
    [{ appId: 'foo' }, { host: 'bank.example/evil' }],
    [{ appId: 'foo' }, { scheme: 'https' }],
  ])('makes no address of %j with %j', (address, prefix) => {
    expect(() => formatMiniAppAddress(address, prefix)).toThrowError(
      expect.objectContaining({ code: expect.stringMatching(/^LINK_(?:INVALID|FOREIGN)$/) }),
    );
  });
});

describe('isAddressOf', () => {
  it.each([
    [{ appId: 'foo' }, true],
    [{ appId: 'FOO', version: '1.0-BETA' }, true],
    [{ appId: 'foo', version: '1.0' }, false],
    [{ appId: 'fo' }, false],
  ])('ADR-03 to ADR-05: %j is %j', (address, expected) => {
    expect(isAddressOf(address, { appId: 'Foo', version: '1.0-beta' })).toBe(expected);
  });
});
