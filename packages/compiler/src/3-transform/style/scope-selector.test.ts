import { describe, expect, it } from 'vitest';
import { scopeSelector } from './scope-selector.ts';

describe('scopeSelector', () => {
  it.each([
    ['.a', '.a', '.c3--a'],
    ['.a.b', '.a.b', '.c3--a.c3--b'],
    ['#a', '#a', '#c3--a'],
    ['.a .b, .c > .d', '.a .b, .c > .d', '.c3--a .c3--b, .c3--c > .c3--d'],
    ['.a::after', '.a::after', '.c3--a::after'],
    ['.a[data-x="y"]', '.a[data-x="y"]', '.c3--a[data-x="y"]'],
    ['view.a', 'wx-view.a', 'wx-view.c3--a'],
    ['.a:not(.b)', '.a:not(.b)', '.c3--a:not(.c3--b)'],
    ['.a:not(view)', '.a:not(wx-view)', '.c3--a:not(wx-view)'],
    ['.a:nth-child(2n + 1)', '.a:nth-child(2n + 1)', '.c3--a:nth-child(2n + 1)'],
    ['.a:nth-of-type(odd)', '.a:nth-of-type(odd)', '.c3--a:nth-of-type(odd)'],
    ['.a:lang(en)', '.a:lang(en)', '.c3--a:lang(en)'],
    ['.w-1\\/2', '.w-1\\/2', '.c3--w-1\\/2'],
    ['page', 'wx-page', 'wx-page'],
    ['page .a', 'wx-page .a', 'wx-page .c3--a'],
    [':root', ':root', ':root'],
    [':host', 'wx-page', '.c3--host'],
    [':host .a', 'wx-page .a', '.c3--host .c3--a'],
    [':host(.a)', 'wx-page.a', '.c3--host.a'],
    [':host::before', 'wx-page::before', '.c3--host::before'],
    ['.a /deep/ .b', '.a .b', '.c3--a .b'],
    ['.a >>> view', '.a wx-view', '.c3--a wx-view'],
    ['.a .wx-switch-input::before', '.a .wx-switch-input::before', '.c3--a .wx-switch-input::before'],
  ])('writes %j as %j in a page and as %j in a component', (selector, page, component) => {
    expect(scopeSelector(selector, '')).toEqual({ selector: page, invalid: [], marksElements: false });
    expect(scopeSelector(selector, 'c3')).toEqual({ selector: component, invalid: [], marksElements: false });
  });

  it.each([
    ['view', 'wx-view', 'wx-view.c3--'],
    ['Van-Button', 'wx-van-button', 'wx-van-button.c3--'],
    ['*', '*', '*.c3--'],
    ['.a text', '.a wx-text', '.c3--a wx-text.c3--'],
    ['view::after', 'wx-view::after', 'wx-view.c3--::after'],
    ['[disabled]', '[disabled]', '[disabled].c3--'],
    ['::-webkit-scrollbar', '::-webkit-scrollbar', '.c3--::-webkit-scrollbar'],
    [':not(.a)', ':not(.a)', '.c3--:not(.c3--a)'],
    ['view > text:first-child', 'wx-view > wx-text:first-child', 'wx-view.c3-- > wx-text.c3--:first-child'],
    ['.wx-switch-input', '.wx-switch-input', '.c3-- .wx-switch-input'],
  ])('marks the elements of a component for %j', (selector, page, component) => {
    expect(scopeSelector(selector, '')).toEqual({ selector: page, invalid: [], marksElements: false });
    expect(scopeSelector(selector, 'c3')).toEqual({ selector: component, invalid: [], marksElements: true });
  });

  it.each([
    ['.a::last-child', ['.a::last-child'], ''],
    ['.a, .b:first-last', ['.b:first-last'], '.a'],
    ['.a >', ['.a >'], ''],
    ['.a..b', ['.a..b'], ''],
    ['50px .a', ['50px .a'], ''],
    ['.a:::after', ['.a:::after'], ''],
  ])('leaves out what is no selector in %j', (selector, invalid, kept) => {
    expect(scopeSelector(selector, '')).toMatchObject({ selector: kept, invalid });
  });
});
