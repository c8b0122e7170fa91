import { describe, expect, it } from 'vitest';
import { readDefinition, type StaticDefinition } from './read-definition.ts';

const read = (code: string, others: Record<string, string> = {}): StaticDefinition | undefined =>
  readDefinition('page.js', (id) => (id === 'page.js' ? code : others[id]));

describe('readDefinition', () => {
  it.each<[code: string, data: unknown]>([
    [
      'Page({ data: { a: 1, "b": [null, true, -1.5], c: { d: "e" } }, onLoad() {} })',
      { a: 1, b: [null, true, -1.5], c: { d: 'e' } },
    ],
    ['Page({})', undefined],
    // As minifiers write it.
    [
      'var a=require("/b.js");Page({data:{on:!0,no:void 0,far:1/0}}),a()',
      { on: true, no: undefined, far: Number.POSITIVE_INFINITY },
    ],
    ['const size = 2, unit = "px"; Page({ data: { width: size * 10 + unit, [unit]: 1 } })', { width: '20px', px: 1 }],
    [
      'const rows = [{ id: 1 }]; Page({ data: { rows, first: rows[0].id, all: [...rows] } })',
      { rows: [{ id: 1 }], first: 1, all: [{ id: 1 }] },
    ],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code under test
    ['const big = true; Page({ data: { text: big ? `${1}!` : gone } })', { text: '1!' }],
  ])('knows the data of %s', (code, data) => {
    expect(read(code)?.raw.data).toEqual(data);
  });

  it.each([
    ['a call', 'Page({ data: { now: Date.now() } })'],
    ['a name from elsewhere', 'const { a } = require("./b"); Page({ data: { a } })'],
    ['a function that makes it', 'Component({ data: () => ({ a: 1 }) })'],
    ['a list that somebody else has', 'const rows = []; rows.push(1); Page({ data: { rows } })'],
    [
      'a list that a function may have changed',
      'const rows = []; fill(); function fill() { rows.push(1) } Page({ data: { rows } })',
    ],
    ['a name that is set again', 'let a = 1; a = 2; Page({ data: { a } })'],
    ['a name that a function sets', 'let a = 1; change(); function change() { a++ } Page({ data: { a } })'],
    ['a name that comes later', 'Page({ data: { a } }); var a = 1;'],
    ['a definition that is made', 'Page(Object.assign({ data: {} }, methods))'],
    ['members from elsewhere', 'Page({ data: {}, ...methods })'],
    ['members of names that are made', 'Page({ data: {}, [name]: 1 })'],
    ['data that is read', 'Page({ data: { get a() { return 1 } } })'],
    ['a prototype', 'Page({ data: { __proto__: { a: 1 } } })'],
    ['a definition by name', 'const definition = { data: {} }; Page(definition)'],
    ['behaviors that are made', 'Component({ behaviors: [makeBehavior()] })'],
    ['behaviors that change definitions', 'const b = Behavior({ definitionFilter() {} }); Component({ behaviors: [b] })'],
    ['data that holds a behavior', 'Page({ data: { b: Behavior({}), list: [Behavior({})] } })'],
    ['a type of its own', 'const T = String; Component({ properties: { a: T } })'],
    ['a value that is made', 'Component({ properties: { a: { type: Array, default: () => [1] } } })'],
    ['a pattern that could take long', 'Component({ options: { pureDataPattern: /^(a+)+$/ } })'],
    ['a call that may not come', 'if (on) Page({ data: {} })'],
    ['two calls', 'Page({ data: {} }); Page({ data: { a: 1 } })'],
    ['a Page of its own', 'const Page = wrap; Page({ data: {} })'],
    ['a circle', 'var a = [a]; Page({ data: { a } })'],
    ['methods from elsewhere, which may hear of scrolling', 'Component({ methods: { ...more } })'],
  ])('knows nothing of %s', (_, code) => {
    expect(read(code)).toBeUndefined();
  });

  /** As esbuild writes `export`, shortened. */
  const exported = (getters: string, rest: string): string =>
    `var all = {}; __export(all, { ${getters} }); module.exports = __toCommonJS(all); ${rest}`;

  it.each<[code: string, other: string, data: unknown]>([
    [
      'var x = require("/other.js"); Page({ data: { rows: x.rows, n: x.n } })',
      exported('n: () => n, rows: () => rows', 'const n = 2, rows = [{ n }];'),
      { rows: [{ n: 2 }], n: 2 },
    ],
    [
      'var x = __toESM(require("/other.js")); Page({ data: x.default })',
      exported('default: () => d', 'var d = { a: 1 };'),
      { a: 1 },
    ],
    ['var x = __toESM(require("/other.js")); Page({ data: x.default })', 'module.exports = { a: 1 }', { a: 1 }],
    [
      'const { rows, n: m } = require("/other.js"); Page({ data: { rows, m } })',
      'const n = 3; module.exports = { rows: [1], n }',
      { rows: [1], m: 3 },
    ],
    ['Page({ data: { a: require("/other.js") } })', 'module.exports = [1, 2];', { a: [1, 2] }],
    ['const x = require("/other.js"); Page({ data: { ...x, a: x.a } })', 'exports.a = 1; exports.b = 2;', undefined],
    ['const x = require("/other.js"); Page({ data: { a: x.a } })', 'exports.a = 1; exports.b = make();', { a: 1 }],
    ['const x = require("/other.js"); Page({ data: { a: x.a } })', 'exports.a = 1; exports.a = 2;', undefined],
    ['const x = require("/other.js"); Page({ data: { a: x.a } })', 'const list = []; fill(list); exports.a = list;', undefined],
    ['const x = require("/other.js"); Page({ data: { a: x.a } })', 'const y = require("/page.js"); exports.a = y.a;', undefined],
    ['const x = require("/gone.js"); Page({ data: { a: x.a } })', '', undefined],
  ])('%s beside %s has the data %j', (code, other, data) => {
    expect(read(code, { 'other.js': other })?.raw.data).toEqual(data);
  });

  it('reads behaviors of the program, nested ones too', () => {
    const known = read('var b = __toESM(require("/other.js")); Page({ behaviors: [b.default], data: { a: 1 } })', {
      'other.js': exported(
        'default: () => other_default',
        'const inner = Behavior({ data: { c: 3 } }); var other_default = Behavior({ behaviors: [inner], data: { b: 2 } });',
      ),
    });
    expect(known).toEqual({
      kind: 'Page',
      raw: { behaviors: [{ behavior: { behaviors: [{ behavior: { data: { c: 3 } } }], data: { b: 2 } } }], data: { a: 1 } },
      isSettled: true,
    });
  });

  it.each([
    ['Behavior({ attached() { this.setData({}) } })', 'Page({ behaviors: [b] })', false],
    ['Behavior({ methods: { load() { this.setData({}) } } })', 'Page({ behaviors: [b], onLoad() { this.load() } })', false],
    ['Behavior({ methods: { onLoad() { this.setData({}) } } })', 'Page({ behaviors: [b] })', false],
    [
      'Behavior({ methods: { load() { this.setData({}) } } })',
      'Page({ behaviors: [b], onLoad() { this.load() }, load() {} })',
      true,
    ],
    ['Behavior({ methods: { later() { this.setData({}) } } })', 'Component({ behaviors: [b] })', true],
  ])('with %s, of %s says whether it is settled: %s', (behavior, code, isSettled) => {
    expect(read(`const b = ${behavior}; ${code}`)?.isSettled).toBe(isSettled);
  });

  it('ends constants that double one another', () => {
    const doubled = Array.from(
      { length: 40 },
      (_, at) => `const t${at + 1} = t${at} + t${at}, l${at + 1} = [...l${at}, ...l${at}];`,
    );
    const head = `const t0 = "a long enough text to double", l0 = [1]; ${doubled.join(' ')}`;
    expect(read(`${head} Page({ data: { text: t40 } })`)).toBeUndefined();
    expect(read(`${head} Page({ data: { list: l40 } })`)).toBeUndefined();
  });

  it('reads types, values and options of a component', () => {
    const { raw } = read(`Component({
      behaviors: ['wx://form-field'],
      externalClasses: ['my-class'],
      options: { multipleSlots: true, pureDataPattern: /^_/ },
      properties: {
        a: String, b: null, c: { type: Array, value: [1], observer() {} }, d: [Number, String], e: { type: Object, optionalTypes: [Boolean] },
      },
      methods: { onPageScroll() {} },
    })`) as StaticDefinition;
    expect(raw).toEqual({
      behaviors: ['wx://form-field'],
      externalClasses: ['my-class'],
      options: { multipleSlots: true, pureDataPattern: /^_/ },
      properties: {
        a: String,
        b: null,
        c: { type: Array, value: [1] },
        d: [Number, String],
        e: { type: Object, optionalTypes: [Boolean] },
      },
      methods: { onPageScroll: expect.any(Function) },
    });
  });

  it.each([
    ['Page({ data: {} })', true],
    ['Page({ onLoad() { this.timer = setInterval(() => this.setData({ a: 1 }), 1000) } })', true],
    ['Page({ onLoad() { this.load() }, load() { wx.request({ success: (r) => this.setData(r) }) } })', true],
    ['Page({ onLoad() { fetchRows().then((rows) => this.setData({ rows })) } })', true],
    ['Page({ onLoad() { const that = this; wx.login({ success() { that.setData({ a: 1 }) } }) } })', true],
    ['Page({ onLoad() { this.data.seen = true; this.other() }, other() { this.onLoad() } })', true],
    ['Page({ onShow() { this.setData({ a: 1 }) } })', true],
    ['Page({ onLoad() { this.setData({ a: 1 }) } })', false],
    ['Page({ onLoad(query) { this.read(query) }, read(query) { this.setData(query) } })', false],
    ['Page({ onLoad() { const that = this; rows.forEach(() => that.setData({})) } })', false],
    ['Page({ onLoad() { store.bind(this) } })', false],
    ['Page({ onLoad() { this["set" + "Data"]({}) } })', false],
    ['Page({ onLoad() { this.foreign() } })', false],
    ['Page({ onLoad() { this.store.bind() } })', false],
    ['Page({ onLoad: makeHandler() })', false],
    ['Page({ onLoad() { getCurrentPages()[0].setData({}) } })', false],
    ['Component({ lifetimes: { created() {}, ready() { this.setData({}) } } })', true],
    ['Component({ lifetimes: { attached() { this.setData({}) } } })', false],
    ['Component({ lifetimes })', false],
    ['Component({ attached: init })', false],
    ['Component({ observers: { a: changed } })', false],
    ['Component({ attached() { this.init() }, methods: { init() { this.triggerEvent("x") } } })', false],
    ['Component({ observers: { a() { this.setData({}) } } })', false],
    ['Component({ properties: { a: { type: String, observer() { this.setData({}) } } } })', false],
    [
      'Component({ properties: { a: { type: String, observer: "changed" } }, methods: { changed() { this.setData({}) } } })',
      false,
    ],
  ])('of %s says whether it is settled: %s', (code, isSettled) => {
    expect(read(code)?.isSettled).toBe(isSettled);
  });
});
