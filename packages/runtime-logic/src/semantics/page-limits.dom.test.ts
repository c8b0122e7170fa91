// A page holds only so much. A few bytes of data can ask for more than any machine has; both layers end that quickly, say
// so once, and go on with the next change.

import { afterEach, describe, expect, it } from 'vitest';
import { TREE_WEIGHT_MAX } from '../structure/page-tree.ts';
import { closeScreens, openScreen, type Screen } from '../testing/open-screen.ts';

afterEach(closeScreens);

const page = (data: object): string => `Page({ data: ${JSON.stringify(data)} })`;
const LIST_IN_LIST = (body: string): string =>
  `<text>{{title}}</text><block wx:for="{{n}}" wx:for-item="row"><block wx:for="{{n}}">${body}</block></block><text id="after">{{title}}</text>`;

/** Makes no DOM, to be quick, and weighs. */
const HIDDEN = '<block wx:if="{{shown}}">x</block>'.repeat(400);
const HIDDEN_COMPONENT = '<x-a wx:if="{{shown}}"/>';

const titles = (screen: Screen): string => screen.root.textContent?.replace(/\s/g, '') ?? '';

describe('a list of lists that no machine can show', () => {
  it('ends where room does, is reported once, and leaves the rest of the page at work', async () => {
    const screen = await openScreen({ 'p.wxml': LIST_IN_LIST(HIDDEN), 'p.js': page({ n: 1, title: 'a' }) });
    await screen.run('page.setData({ n: 1e9, title: "b" })');
    expect(titles(screen)).toBe('bb');
    await screen.run('page.setData({ title: "c" })');
    expect(titles(screen)).toBe('cc');
    await screen.run('page.setData({ n: 1e8 })');
    expect(screen.viewErrors).toEqual([expect.stringContaining('more than a page can show')]);
    await screen.run('page.setData({ n: 2, shown: true })');
    expect(titles(screen)).toBe(`c${'x'.repeat(1600)}c`);
    expect(screen.resyncs).toEqual([]);
  });

  it('has no limit of its own below that: what goes makes room', async () => {
    const screen = await openScreen({ 'p.wxml': LIST_IN_LIST(HIDDEN), 'p.js': page({ n: 1, title: 'a' }) });
    for (const n of [22, 0, 22, 1, 22, 2, 22, 0]) await screen.run(`page.setData({ n: ${n}, title: "t${n}" })`);
    expect(screen.viewErrors).toEqual([]);
    expect(titles(screen)).toBe('t0t0');
  });

  it('with components is not sent: the page stays as it was until there is less, and says so once', async () => {
    const screen = await openScreen({
      'p.wxml': LIST_IN_LIST(HIDDEN_COMPONENT),
      'p.js': page({ n: 1, title: 'a' }),
      'a.wxml': 'x',
    });
    await screen.run('page.setData({ n: 1e9, title: "b" })');
    await screen.run('page.setData({ title: "c" })');
    expect(titles(screen)).toBe('aa');
    expect(screen.errors).toEqual([expect.stringContaining('more than a page can show')]);
    await screen.run('page.setData({ n: 2, shown: true })');
    expect(titles(screen)).toBe('cxxxxc');
    expect([screen.viewErrors, screen.resyncs]).toEqual([[], []]);
  });

  it('with components is shown whole once something else has made room', async () => {
    const half = Math.floor(TREE_WEIGHT_MAX / 10);
    const screen = await openScreen({
      'p.wxml': `<block wx:for="{{m}}">${HIDDEN_COMPONENT.repeat(5)}</block><block wx:for="{{n}}">${HIDDEN_COMPONENT.repeat(5)}</block><x-a/>`,
      'p.js': page({ m: 0, n: 0, title: 'a' }),
      'a.wxml': '<x-b/>',
      'b.wxml': 'x',
    });
    await screen.run(`page.setData({ m: ${half}, n: ${half} })`);
    expect(screen.errors).toHaveLength(1);
    await screen.run('page.setData({ m: 0 })');
    await screen.run('page.setData({ m: 1, shown: true })');
    expect(screen.errors.length).toBeLessThan(3);
    await screen.run('page.setData({ n: 1 })');
    expect(titles(screen)).toBe('x'.repeat(11));
    expect([screen.viewErrors, screen.resyncs]).toEqual([[], []]);
  });
});

describe('what uses itself without end', () => {
  it('as a template shows what fits', async () => {
    const twice = '<template is="t" data="{{title}}"/>'.repeat(2);
    const screen = await openScreen({
      'p.wxml': `<template name="t">${twice}</template><template wx:if="{{on}}" is="t" data="{{title}}"/><text>{{title}}</text>`,
      'p.js': page({ title: 'a' }),
    });
    await screen.run('page.setData({ on: true, title: "b" })');
    await screen.run('page.setData({ title: "c" })');
    expect(titles(screen)).toBe('c');
    expect(screen.viewErrors).toEqual([expect.stringContaining('more than a page can show')]);
  });

  it('as a component leaves the page as it was', async () => {
    const screen = await openScreen({
      'p.wxml': '<x-a wx:if="{{on}}"/><text>{{title}}</text>',
      'p.js': page({ title: 'a' }),
      'a.wxml': 'a<x-a/><x-a/>',
    });
    await screen.run('page.setData({ on: true, title: "b" })');
    expect(titles(screen)).toBe('a');
    expect(screen.errors.filter((error) => error.includes('more than a page can show'))).toHaveLength(1);
    await screen.run('page.setData({ on: false, title: "c" })');
    expect(titles(screen)).toBe('c');
    expect([screen.viewErrors, screen.resyncs]).toEqual([[], []]);
  });
});
