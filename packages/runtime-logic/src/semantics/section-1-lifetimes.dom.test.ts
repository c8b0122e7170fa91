// Lifetimes, one rule at a time. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { closeScreens, openScreen } from '../testing/open-screen.ts';

afterEach(closeScreens);

/** A component that logs one lifetime. */
const logging = (lifetime: string, more = ''): string => `Component({ ${more} ${lifetime}() { log.push(this.is) } })`;

const TREE = {
  'p.wxml': '<x-a wx:if="{{!gone}}"><x-c wx:for="{{[1, 2]}}"/></x-a>',
  'a.wxml': '<x-b/><slot/>',
  'b.wxml': '',
  'c.wxml': '',
};
const tree = (lifetime: string): Record<string, string> => ({
  ...TREE,
  ...Object.fromEntries(['a', 'b', 'c'].map((name) => [`${name}.js`, logging(lifetime)])),
});

describe('1 lifetimes', () => {
  it('1.1 created runs for the shadow tree before its component, and for content after its own shadow tree', async () => {
    const { log } = await openScreen(tree('created'));
    expect(log.indexOf('b')).toBeLessThan(log.indexOf('a'));
    expect([...log].sort()).toEqual(['a', 'b', 'c', 'c']);
  });

  it('1.2 in created nothing of the owner is there yet, and setData works from attached on', async () => {
    const { log, root } = await openScreen({
      'p.wxml': '<x-a id="host" n="1"/>',
      'a.wxml': '{{n}}{{late}}',
      'a.js': `Component({ properties: { n: String }, created() { log.push(this.data.n) }, attached() { log.push(this.id, this.data.n); this.setData({ late: '!' }) } })`,
    });
    expect(log).toEqual(['', 'host', '1']);
    expect(root.textContent).toBe('1!');
  });

  it('1.3 attached runs for a component, its shadow tree, then its content', async () => {
    const { log } = await openScreen(tree('attached'));
    expect(log).toEqual(['a', 'b', 'c', 'c']);
  });

  it('1.3 what a component adds in its attached is created there and attached after it', async () => {
    const { log } = await openScreen({
      'p.wxml': '<x-a/>',
      'a.wxml': '<x-b wx:if="{{on}}" bind:asks="answer"/>',
      'a.js': `Component({
        attached() { log.push('a begins'); this.setData({ on: true }); this.whole = true; log.push('a ends') },
        methods: { answer({ detail }) { detail.answer = this.whole } },
      })`,
      'b.wxml': '',
      'b.js': `Component({
        created() { log.push('b created') },
        attached() { const question = {}; this.triggerEvent('asks', question); log.push('b attached ' + question.answer) },
      })`,
    });
    expect(log).toEqual(['a begins', 'b created', 'a ends', 'b attached true']);
  });

  it('1.4 ready runs once, for shadow trees first, when the view shows the component', async () => {
    const { log, run } = await openScreen({
      'p.wxml': '<x-a/>',
      'a.wxml': '<view class="shown"/><x-b/>',
      'a.js': `Component({ ready() { log.push('a ' + (document.querySelector('.a--shown') !== null)) } })`,
      'b.wxml': '',
      'b.js': logging('ready'),
    });
    await run('page.setData({ n: 1 })');
    expect(log).toEqual(['b', 'a true']);
  });

  it('1.5 detached runs for content, the shadow tree, then the component', async () => {
    const { log, run } = await openScreen(tree('detached'));
    await run('page.setData({ gone: true })');
    expect(log).toEqual(['c', 'c', 'b', 'a']);
  });

  it('1.6 moved runs for what a relocated row holds, the innermost first', async () => {
    const { log, run } = await openScreen({
      'p.wxml': '<view wx:for="{{l}}" wx:key="*this"><x-a n="{{item}}"><x-b n="{{item}}"/></x-a></view>',
      'p.js': 'Page({ data: { l: [1, 2, 3] } })',
      'a.wxml': '<slot/><x-b n="in {{n}}"/>',
      'a.js': `Component({ properties: { n: String }, moved() { log.push('a ' + this.data.n) } })`,
      'b.wxml': '',
      'b.js': `Component({ properties: { n: String }, moved() { log.push('b ' + this.data.n) } })`,
    });
    await run('page.setData({ l: [3, 1, 2] })');
    expect([...log].sort()).toEqual(['a 3', 'b 3', 'b in 3']);
    expect(log.at(-1)).toBe('a 3');
  });

  it('1.7 error hears of observers and handlers that threw as well, and what follows goes on', async () => {
    const { log, run, tap, root } = await openScreen({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '<view class="v" bindtap="hit">{{n}}</view>',
      'a.js': `Component({
        data: { n: 0 },
        observers: { n() { throw new Error('observer') } },
        methods: { hit() { throw new Error('handler') } },
        lifetimes: { error(error) { log.push(this.is + ' ' + error.message) } },
      })`,
    });
    await run(`page.selectComponent('#a').setData({ n: 1 })`);
    await tap('.a--v');
    expect(log).toEqual(['a observer', 'a handler']);
    expect(root.textContent).toBe('1');
  });
});
