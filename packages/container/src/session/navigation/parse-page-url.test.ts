import { isDinghyError } from '@dinghy/errors';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPageUrl, parsePageUrl, parseQuery, resolveFileAddress } from './parse-page-url.ts';

const FROM = 'pages/home/index';

describe('resolveFileAddress', () => {
  it.each([
    ['beside the page', './a.png', 'pages/home/a.png'],
    ['above it', '../../images/a.png', 'images/a.png'],
    ['from the package root', '/images/a.png', '/images/a.png'],
    ['from the package root, without a slash', 'images/a.png', 'images/a.png'],
    ['of the user', 'wxfile://tmp_1.png', 'wxfile://tmp_1.png'],
    ['elsewhere', 'https://x.example/../a.png', 'https://x.example/../a.png'],
    ['outside of the package, which nothing finds', '../../../a.png', '../../../a.png'],
  ])('finds a file %s', (_where, address, found) => {
    expect(resolveFileAddress(address, FROM)).toBe(found);
  });
});

describe('parsePageUrl', () => {
  it.each([
    ['an absolute path', '/pages/a/a', 'pages/a/a', {}],
    ['a relative path', '../a/a', 'pages/a/a', {}],
    ['a sibling', 'other', 'pages/home/other', {}],
    ['a dot', './other?x=1', 'pages/home/other', { x: '1' }],
    ['a query', '/pages/a/a?id=1&name=x', 'pages/a/a', { id: '1', name: 'x' }],
    ['an encoded value, as written', '/a?x=%E4%BD%A0%25', 'a', { x: '%E4%BD%A0%25' }],
    ['an equals sign in a value', '/a?x=a=b', 'a', { x: 'a=b' }],
    ['a question mark in a value', '/a?x=a?b', 'a', { x: 'a?b' }],
    ['a name without value', '/a?flag', 'a', { flag: '' }],
    ['doubled slashes', '//pages//a', 'pages/a', {}],
    ['a fragment, left out', '/a?x=1#top', 'a', { x: '1' }],
    ['a trailing extension', '/pages/a.html', 'pages/a', {}],
  ])('reads %s', (_, url, path, query) => {
    expect(parsePageUrl(url, FROM)).toEqual({ path, query });
  });

  it.each([
    ['', 'nothing'],
    ['?x=1', 'a query alone'],
    ['/', 'a slash'],
    ['../../../a', 'a climb above the root'],
  ])('refuses "%s" (%s)', (url) => {
    expect(() => parsePageUrl(url, FROM)).toThrowError(expect.objectContaining({ code: 'NAVIGATION_URL_INVALID' }));
  });

  it('keeps a parameter called __proto__ as data', () => {
    const { query } = parsePageUrl('/a?__proto__=x', FROM);
    expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
    expect(Object.hasOwn(query, '__proto__')).toBe(true);
  });

  it('answers any text with a path inside the package or a DinghyError', () => {
    fc.assert(
      fc.property(fc.string(), (url) => {
        try {
          const { path } = parsePageUrl(url, FROM);
          expect(path.split('/')).not.toContain('..');
          expect(path.startsWith('/')).toBe(false);
        } catch (error) {
          expect(isDinghyError(error)).toBe(true);
        }
      }),
    );
  });
});

describe('formatPageUrl', () => {
  it('is read back by parsePageUrl', () => {
    const word = fc.stringMatching(/^[a-z%0-9]{1,8}$/);
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,5}$/), { minLength: 1 }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), word),
        (parts, query) => {
          const url = { path: parts.join('/'), query: { ...query } };
          expect(parsePageUrl(formatPageUrl(url), FROM)).toEqual(url);
        },
      ),
    );
  });
});

describe('parseQuery', () => {
  it('takes the last of repeated names', () => {
    expect(parseQuery('a=1&a=2&&=3')).toEqual({ a: '2' });
  });
});
