// Rules of components, section 2 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('2 data and setData', () => {
  const one = { 'p.wxml': '<x-a id="a"/>', 'a.wxml': '' };

  it('2.1 this.data changes at once, the view later, with one commit for a turn', async () => {
    const { page, run, log } = await openComponents({});
    await run(`page.setData({ a: 1 }); page.setData({ b: 2 }); page.setData({ a: 3 }); log.push(page.data.a)`);
    expect(log).toEqual([3]);
    expect(page.commits.slice(1)).toEqual([
      {
        patches: [
          [
            1,
            [
              ['s', ['a'], 3],
              ['s', ['b'], 2],
            ],
          ],
        ],
      },
    ]);
  });

  it('2.1 a turn that goes on in promises is still one commit', async () => {
    const { page, run } = await openComponents({});
    await run(
      `(async () => { page.setData({ a: 1 }); await null; page.setData({ b: 2 }); await null; page.setData({ c: 3 }) })()`,
    );
    expect(page.commits).toHaveLength(2);
  });

  it('2.5 what is set is kept by reference, and mutating it later shows nothing', async () => {
    const { page, run, log } = await openComponents({});
    await run(
      `const list = [1]; page.setData({ list }); log.push(page.data.list === list); list.push(2); page.setData({ other: 1 })`,
    );
    expect(log).toEqual([true]);
    expect(page.root.data.list).toEqual([1]);
    await run(`page.setData({ list: page.data.list })`);
    expect(page.root.data.list).toEqual([1, 2]);
  });

  it('2.6 undefined is kept in this.data and deleted in the view', async () => {
    const { page, run, log } = await openComponents({ 'p.js': 'Page({ data: { a: 1 } })' });
    await run(`page.setData({ a: undefined }); log.push('a' in page.data)`);
    expect(log).toEqual([true]);
    expect(page.root.data).toEqual({});
  });

  it('2.8 callbacks run on the acknowledgement, in order, with the component as this', async () => {
    const { page, run, log } = await openComponents({});
    page.busy = true;
    await run(
      `page.setData({ a: 1 }, function () { log.push(this === page) }); page.setData({ b: 1 }, () => log.push('second')); log.push('sync')`,
    );
    await run(`page.setData({ c: 1 }, () => log.push('third'))`);
    expect(log).toEqual(['sync']);
    page.acknowledge();
    await run('');
    expect(log).toEqual(['sync', true, 'second']);
    page.acknowledge();
    await run('');
    expect(log.at(-1)).toBe('third');
  });

  it('2.8 a callback also comes when nothing had to be sent', async () => {
    const { run, log, page } = await openComponents({ 'p.js': 'Page({ data: { a: 1 } })' });
    await run(`page.setData({ a: 1 }, () => log.push('applied')); log.push('sync')`);
    expect(log).toEqual(['sync', 'applied']);
    expect(page.commits).toHaveLength(1);
  });

  it('D3 while the view is busy, changes gather into one commit against what it has', async () => {
    const { page, run } = await openComponents({ 'p.wxml': '<x-a wx:if="{{on}}"/>', 'a.wxml': '', 'a.js': 'Component({})' });
    page.busy = true;
    await run('page.setData({ n: 1 })');
    await run('page.setData({ n: 2, on: true })');
    await run('page.setData({ n: 3, on: false })');
    expect(page.commits).toHaveLength(2);
    page.acknowledge();
    await run('');
    // The component that came and went was never told to the view.
    expect(page.commits[2]).toEqual({
      patches: [
        [
          1,
          [
            ['s', ['n'], 3],
            ['s', ['on'], false],
          ],
        ],
      ],
    });
  });

  it('2.9 setData after detached changes nothing in the view, and its callback still runs', async () => {
    const { page, run, log, errors } = await openComponents({
      'p.wxml': '<x-a id="a" wx:if="{{!off}}"/>',
      'a.wxml': '',
      'a.js': 'Component({})',
    });
    await run(
      `const a = page.selectComponent('#a'); page.setData({ off: true }); a.setData({ x: 1 }, () => log.push('called')); log.push(a.data.x)`,
    );
    expect(log).toEqual([1, 'called']);
    expect(page.commits.at(-1)).toMatchObject({ n: 1 });
    expect(errors).toEqual([]);
  });

  it('2.10 pure data is observed and never sent', async () => {
    const { page, run, log } = await openComponents({
      ...one,
      'a.js': `Component({ options: { pureDataPattern: /^_/ }, data: { _p: 1, q: 1 }, properties: { _prop: { type: Number, observer() { log.push('never') } } },
        observers: { _p(value) { log.push('observed ' + value); this.setData({ q: value }) } } })`,
    });
    await run(`page.selectComponent('#a').setData({ _p: 5, _prop: 6 })`);
    expect(log).toEqual(['observed 5']);
    expect(page.all('a')[0]?.data).toEqual({ q: 5 });
  });

  it('refuses paths to prototypes and giant indices, and goes on', async () => {
    const { run, errors, page } = await openComponents({});
    await run(
      `for (const key of ['__proto__.polluted', 'a.constructor.prototype.x', 'list[4294967294]']) try { page.setData({ [key]: 1 }) } catch (error) { log.push(error.code) }`,
    );
    await run(`page.setData({ ok: 1 })`);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    expect(page.root.data).toEqual({ ok: 1 });
    expect(errors).toEqual([]);
  });

  it('sends a snapshot of everything when the view asks for one', async () => {
    const { page, run, settle } = await openComponents({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '<x-b/>',
      'a.js': 'Component({ data: { n: 1 } })',
      'b.wxml': '',
      'b.js': 'Component({})',
    });
    await run(`page.selectComponent('#a').setData({ n: 2 })`);
    page.requestSnapshot();
    await settle();
    expect(page.commits.at(-1)).toMatchObject({
      created: [{ id: 1 }, { id: 2, data: { n: 2 } }],
      children: [
        [1, [2]],
        [2, [3]],
      ],
    });
    await run(`page.selectComponent('#a').setData({ n: 3 })`);
    expect(page.all('a')[0]?.data.n).toBe(3);
  });
});
