import { describe, expect, it } from 'vitest';
import { findMisspeltLifecycles } from './misspelt-lifecycles.ts';

describe('findMisspeltLifecycles', () => {
  it.each([
    ['Page({ onlaod() {} })', 'onLoad'],
    ['Page({ data: {}, onload: function () {} })', 'onLoad'],
    ['Page({ async onReachbottom() {} })', 'onReachBottom'],
    ['App({ onLuanch() {} })', 'onLaunch'],
  ])('finds in %j %s', (code, suggestion) => {
    expect(findMisspeltLifecycles(code).map((found) => found.suggestion)).toEqual([suggestion]);
  });

  it.each([
    'Page({ onLoad() {} })',
    'Page({ onShare() {}, onLoadMore() {}, onLoads() {}, onSelect() {} })',
    // Somebody calls it.
    'Page({ onload() {}, a() { this.onload() } })',
    // What is meant is there as well.
    'Page({ onLoad() {}, onload() {} })',
    'Component({ methods: { onlaod() {} } })',
    'App({ onload() {} })',
  ])('finds nothing in %j', (code) => {
    expect(findMisspeltLifecycles(code)).toEqual([]);
  });
});
