// Rules of components, section 7 of the semantics reference. Each test is a small program; its code writes to `log`, and
// the log is compared.

import { describe, expect, it } from 'vitest';
import { openComponents } from '../../testing/open-components.ts';

describe('7 behaviors', () => {
  it('7.1 to 7.4 merge depth-first with the component last, a diamond once', async () => {
    const { log, page } = await openComponents({
      'p.wxml': '<x-a id="a"/>',
      'a.wxml': '',
      'a.js': `
        const base = Behavior({ data: { o: { base: 1, who: 'base' }, list: [1] }, methods: { who() { return 'base' }, base() { return 1 } }, attached() { log.push('base') }, properties: { p: { type: String, value: 'base' } } });
        const left = Behavior({ behaviors: [base], data: { o: { left: 1, who: 'left' }, list: [2, 3] }, attached() { log.push('left') }, methods: { who() { return 'left' } } });
        const right = Behavior({ behaviors: [base], attached() { log.push('right') }, properties: { p: { type: String, value: 'right' } } });
        Component({ behaviors: [left, right], data: { o: { own: 1 } }, attached() { log.push('own', this.who(), this.base(), this.hasBehavior(base)) } })`,
    });
    expect(log).toEqual(['base', 'left', 'right', 'own', 'base', 1, true]);
    expect(page.all('a')[0]?.data).toEqual({ o: { base: 1, left: 1, who: 'base', own: 1 }, list: [1], p: 'right' });
  });

  it('7.6 definitionFilter changes the definition that uses the behavior, with the nested filters at hand', async () => {
    const { log } = await openComponents({
      'p.wxml': '<x-a/>',
      'a.wxml': '',
      'a.js': `
        const inner = Behavior({ definitionFilter(definition) { definition.data = { ...definition.data, inner: true } } });
        const outer = Behavior({ behaviors: [inner], definitionFilter(definition, nested) { log.push(nested.length); definition.data.filtered = true; nested[0](definition) } });
        Component({ behaviors: [outer], data: {}, attached() { log.push(this.data) } })`,
    });
    expect(log).toEqual([1, { filtered: true, inner: true }]);
  });

  it('7.7 built-in behaviors: form fields, and what a component exports', async () => {
    const { log, run, page } = await openComponents({
      'p.wxml': '<x-a id="a"/><x-b id="b"/>',
      'a.wxml': '',
      'a.js': `Component({ behaviors: ['wx://component-export'], export() { return { exported: this.data.n } }, data: { n: 1 } })`,
      'b.wxml': '',
      'b.js': `Component({ behaviors: ['wx://form-field'] })`,
    });
    await run(`log.push(page.selectComponent('#a'), page.selectComponent('#b').hasBehavior('wx://form-field'))`);
    expect(log).toEqual([{ exported: 1 }, true]);
    expect(page.commits[0]?.definitions?.find(({ path }) => path === 'b')).toMatchObject({
      formField: true,
      properties: { name: ['string'], value: ['any'] },
    });
  });
});
