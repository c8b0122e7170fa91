import type { ViewBundle, ViewComponent } from '@dinghy/package-format';
import { describe, expect, it } from 'vitest';
import { collectPageClosure } from './page-closure.ts';

const component = (uses: string[], wxs: Record<string, string> = {}): ViewComponent => ({
  template: { v: 1, bodies: [{ n: [], w: wxs }] },
  style: '',
  scope: '',
  uses,
});
const wxs = (...requires: string[]) => ({ v: 1 as const, n: 0, b: requires.map((id) => ['e', ['r', id]] as const) });

const main: ViewBundle = {
  root: '',
  appStyle: '.app{}',
  components: {
    'pages/a': component(['c/one'], { u: 'u.wxs' }),
    'c/one': component(['c/two', 'c/one']),
    'c/two': component(['sub/c']),
    'c/other': component([]),
  },
  wxs: { 'u.wxs': wxs('v.wxs'), 'v.wxs': wxs('u.wxs'), 'w.wxs': wxs() },
};
const sub: ViewBundle = { root: 'sub', components: { 'sub/c': component(['c/other']) }, wxs: {} };

describe('collectPageClosure', () => {
  it('holds what the page can show, through circles, and nothing else', () => {
    const closure = collectPageClosure([main], ['pages/a'], { appStyle: '.app{}' });
    expect(Object.keys(closure.components).toSorted()).toEqual(['c/one', 'c/two', 'pages/a']);
    expect(closure.appStyle).toBe('.app{}');
  });

  it('reaches components of packages that are loaded, and leaves out those of others', () => {
    expect(Object.keys(collectPageClosure([main, sub], ['pages/a'], { appStyle: '.app{}' }).components)).toContain('sub/c');
    expect(Object.keys(collectPageClosure([main, sub], ['pages/a'], { appStyle: '.app{}' }).components)).toContain('c/other');
  });

  it('leaves out what a view has already, and reaches what comes behind it', () => {
    const known = new Set(['pages/a', 'c/one', 'c/two']);
    const growth = collectPageClosure([main, sub], ['pages/a'], { appStyle: '', known });
    expect(Object.keys(growth.components).toSorted()).toEqual(['c/other', 'sub/c']);
  });

  it('holds the WXS modules of its templates and what those require', () => {
    expect(Object.keys(collectPageClosure([main], ['pages/a'], { appStyle: '.app{}' }).wxs).toSorted()).toEqual([
      'u.wxs',
      'v.wxs',
    ]);
  });

  it('does not take a name from a prototype for a component', () => {
    expect(collectPageClosure([main], ['constructor', '__proto__'], { appStyle: '' }).components).toEqual({});
  });
});
