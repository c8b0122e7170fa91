// Rules of components, sections 12 and 13 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('12 relations', () => {
  const relation = (self: string, target: string, type: string): string =>
    `Component({ properties: { n: String }, relations: { './${target}': { type: '${type}', ${['linked', 'linkChanged', 'unlinked']
      .map((event) => `${event}(other) { log.push('${self}' + this.data.n + ' ${event} ' + other.data.n) }`)
      .join(
        ', ',
      )} } }, attached() { log.push('attached ' + this.data.n) }, detached() { log.push('detached ' + this.data.n) }, methods: { nodes() { return this.getRelationNodes('./${target}').map((each) => each.data.n).join('') } } })`;

  it('12.3 to 12.5 link, move and unlink partners, and list them in tree order', async () => {
    const { log, run, errors } = await openComponents({
      'p.wxml': `<x-ul id="ul" n="U"><view><x-li wx:for="{{list}}" wx:key="*this" n="{{item}}"/></view></x-ul>`,
      'p.js': `Page({ data: { list: ['1', '2'] } })`,
      'ul.wxml': '<slot/>',
      'ul.js': relation('ul', 'li', 'child'),
      'li.wxml': '',
      'li.js': relation('li', 'ul', 'parent'),
    });
    expect(log).toEqual([
      'attached U',
      'attached 1',
      'ulU linked 1',
      'li1 linked U',
      'attached 2',
      'ulU linked 2',
      'li2 linked U',
    ]);
    log.length = 0;
    await run(`page.setData({ list: ['3', '2', '1'] }); log.push(page.selectComponent('#ul').nodes())`);
    expect(log.filter((entry) => entry.includes('linkChanged'))).toHaveLength(2);
    expect(log.at(-1)).toBe('321');
    log.length = 0;
    await run(`page.setData({ list: ['2'] }); log.push(page.selectComponent('#ul').nodes())`);
    expect(log).toEqual([
      'detached 3',
      'ulU unlinked 3',
      'li3 unlinked U',
      'detached 1',
      'ulU unlinked 1',
      'li1 unlinked U',
      '2',
    ]);
    expect(errors).toEqual([]);
  });

  it('12.1 parent wants no component in between, ancestor allows it, and one side alone links nothing', async () => {
    const files = (up: string, down: string): Record<string, string> => ({
      'p.wxml': '<x-ul id="ul" n="U"><x-mid><x-li n="1"/></x-mid></x-ul>',
      'ul.wxml': '<slot/>',
      'ul.js': relation('ul', 'li', down),
      'mid.wxml': '<slot/>',
      'mid.js': 'Component({})',
      'li.wxml': '',
      'li.js': relation('li', 'ul', up),
    });
    for (const [up, down, expected] of [
      ['parent', 'child', ''],
      ['ancestor', 'descendant', '1'],
      ['ancestor', 'child', ''],
    ] as const) {
      const { log, run } = await openComponents(files(up, down));
      log.length = 0;
      await run(`log.push(page.selectComponent('#ul').nodes())`);
      expect(log).toEqual([expected]);
    }
  });

  it('12.2 partners may be named by a behavior', async () => {
    const { log, run } = await openComponents({
      'shared.js': `module.exports = { field: Behavior({}) }`,
      'p.wxml': '<x-form id="form"><x-field/><x-other/></x-form>',
      'form.wxml': '<slot/>',
      'form.js': `const { field } = require('./shared'); Component({ relations: { fields: { type: 'descendant', target: field } } })`,
      'field.wxml': '',
      'field.js': `const { field } = require('./shared'); Component({ behaviors: [field], relations: { './form': { type: 'ancestor' } } })`,
      'other.wxml': '',
      'other.js': `Component({ relations: { './form': { type: 'ancestor' } } })`,
    });
    await run(`log.push(page.selectComponent('#form').getRelationNodes('fields').map((each) => each.is))`);
    expect(log).toEqual([['field']]);
  });
});

describe('13 instances', () => {
  it('have the documented members, and one identity', async () => {
    const { log, run } = await openComponents({
      'p.wxml': '<x-a id="a" data-some-thing="{{o}}" class="c"/>',
      'p.js': 'Page({ data: { o: { k: 1 } }, custom: { deep: [1] } })',
      'a.wxml': '',
      'a.js': `Component({ properties: { n: Number }, attached() { self = this }, methods: { me() { return this } } }); let self;`,
    });
    await run(
      `const a = page.selectComponent('#a'); log.push(a.is, a.id, a.dataset, a.data === a.properties, a.me() === a, a.getPageId(), page.route, page.custom, a.attached)`,
    );
    expect(log).toEqual(['a', 'a', { someThing: { k: 1 } }, true, true, 1, 'p', { deep: [1] }, undefined]);
  });

  it('take properties of their own, also accessors named like a method of the platform', async () => {
    const { log, errors } = await openComponents({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `Component({ created() { Object.defineProperty(this, 'parent', { get: () => 'p' }); const plain = this.setData; this.setData = (...args) => { log.push('wrapped'); plain.apply(this, args) } }, attached() { this.setData({ a: 1 }); log.push(this.parent, this.data.a) } })`,
    });
    expect(errors).toEqual([]);
    expect(log).toEqual(['wrapped', 'p', 1]);
  });
});
