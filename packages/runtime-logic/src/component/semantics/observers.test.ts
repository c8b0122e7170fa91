// Rules of components, section 3 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('3 observers', () => {
  const observing = (observers: string): Record<string, string> => ({
    'p.wxml': '<x-a id="a"/>',
    'a.wxml': '',
    'a.js': `Component({ data: { obj: { x: 1, y: { z: 1 } }, arr: [1, 2] }, observers: { ${observers} } })`,
  });

  it.each([
    ['a set of the path itself', `'obj.x'() { log.push(1) }`, `{ 'obj.x': 1 }`, 1],
    ['a set of its parent', `'obj.x'() { log.push(1) }`, '{ obj: {} }', 1],
    ['a set of its parent, for **', `'obj.**'() { log.push(1) }`, '{ obj: {} }', 1],
    ['not a deeper set', 'obj() { log.push(1) }', `{ 'obj.x': 1 }`, 0],
    ['a deeper set, for **', `'obj.**'() { log.push(1) }`, `{ 'obj.y.z': 1 }`, 1],
    ['not a set beside it', `'obj.x'() { log.push(1) }`, `{ 'obj.y.z': 1 }`, 0],
    ['any set, for ** alone', `'**'() { log.push(1) }`, '{ other: 1 }', 1],
    ['not another item', `'arr[0]'() { log.push(1) }`, `{ 'arr[5]': 1 }`, 0],
    ['its item', `'arr[0]'() { log.push(1) }`, `{ 'arr[0]': 1 }`, 1],
    ['a set to the same value (3.3)', `'obj.x'() { log.push(1) }`, `{ 'obj.x': 1 }`, 1],
    ['one of several paths, once (3.4)', `'obj.x, arr'() { log.push(1) }`, `{ 'obj.x': 1, arr: [] }`, 1],
  ])('3.2 an observer is triggered by %s', async (_what, observers, changes, times) => {
    const { log, run } = await openComponents(observing(observers));
    await run(`page.selectComponent('#a').setData(${changes})`);
    expect(log).toHaveLength(times);
  });

  it('3.4 arguments are the present values', async () => {
    const { log, run } = await openComponents(observing(`'obj.x, no.way, arr[1]'(...values) { log.push(...values) }`));
    await run(`page.selectComponent('#a').setData({ 'obj.x': 5 })`);
    expect(log).toEqual([5, undefined, 2]);
  });

  it('3.6 observers run round by round until nothing is set', async () => {
    const { log, run, page } = await openComponents(
      observing(`q(q) { log.push('q' + q); if (q < 3) this.setData({ q: q + 1 }) }, '**'() { log.push('**') }`),
    );
    await run(`page.selectComponent('#a').setData({ q: 1 })`);
    expect(log).toEqual(['q1', '**', 'q2', '**', 'q3', '**'].slice(0, log.length));
    expect(page.commits.at(-1)).toEqual({ patches: [[2, [['s', ['q'], 3]]]] });
  });

  it('3.6 an observer that always sets itself is reported and stopped', async () => {
    const { run, errors, page } = await openComponents(observing(`q(q) { this.setData({ q: q + 1 }) }`));
    await run(`page.selectComponent('#a').setData({ q: 1 })`);
    expect(errors[0]).toContain('OBSERVER_LOOP_STOPPED');
    await run(`page.selectComponent('#a').setData({ other: 1 })`);
    expect(page.all('a')[0]?.data.other).toBe(1);
  });

  it('3.7 observers of behaviors run before those of the component', async () => {
    const { log, run } = await openComponents({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `const deep = Behavior({ observers: { n() { log.push('deep') } } });
        Component({ behaviors: [Behavior({ behaviors: [deep], observers: { n() { log.push('behavior') } } })], observers: { n() { log.push('own') } } })`,
    });
    await run(`page.selectComponent('#a').setData({ n: 1 })`);
    expect(log).toEqual(['deep', 'behavior', 'own']);
  });

  it('3.8 observers fire for properties from the owner and not for defaults', async () => {
    const { log } = await openComponents({
      'p.wxml': '<x-a given="1"/>',
      'a.wxml': '',
      'a.js': `Component({ properties: { given: Number, kept: Number }, data: { d: 1 }, observers: { given() { log.push('given') }, kept() { log.push('kept') }, d() { log.push('d') } } })`,
    });
    expect(log).toEqual(['given']);
  });

  it('3.9 property observers run after the template, with new and old value, and by name', async () => {
    const { log, run } = await openComponents({
      'p.wxml': '<x-a id="a" n="{{n}}" o="{{n}}"/>',
      'p.js': 'Page({ data: { n: 1 } })',
      'a.wxml': '<x-b id="b" n="{{n}}"/>',
      'a.js': `Component({ properties: { n: { type: Number, observer(value, old, path) { log.push([value, old, path, this.selectComponent('#b').data.n]) } }, o: { type: null, observer: 'onO' } },
        observers: { n(n) { log.push(['observers', this.selectComponent('#b').data.n]) } }, methods: { onO(value) { log.push('onO ' + value) } } })`,
      'b.wxml': '',
      'b.js': 'Component({ properties: { n: Number } })',
    });
    expect(log).toEqual([['observers', 0], [1, 0, ['n'], 1], 'onO 1']);
    log.length = 0;
    await run('page.setData({ n: 2 })');
    expect(log).toEqual([['observers', 1], [2, 1, ['n'], 2], 'onO 2']);
    log.length = 0;
    await run('page.setData({ n: 2 })');
    expect(log).toEqual([]);
  });
});
