// Random templates, components, data and calls of `setData`, small enough that what two of them disagree on is seen soon.

import fc from 'fast-check';

const PASSED = 'class="k" v="{{n}}" flag="{{flag}}" list="{{list}}"';
const field = fc.constantFrom('n', 'flag', 'list.length', 'list[0].t', "flag ? 'yes' : n");
const condition = fc.constantFrom('flag', '!flag', 'n > 1', 'list.length', 'list[n]');

interface Grammar {
  /** Tags of components that may stand here. */
  readonly components: readonly string[];
  readonly hasSlots: boolean;
}

/** WXML of a few levels. Loops bind `item`; component tags and slots as the place allows. */
function markup({ components, hasSlots }: Grammar): fc.Arbitrary<string> {
  const { nodes } = fc.letrec<{ node: string; nodes: string }>((tie) => {
    const inner = tie('nodes');
    const leaves = [
      field.map((name) => `{{${name}}};`),
      fc.constant('<text>text</text>'),
      fc.constant('{{item.t}}{{index}}'),
      ...(hasSlots ? [fc.constant('<slot/>'), fc.constant('<slot name="s"/>')] : []),
    ];
    const wrappers = [
      fc.tuple(field, inner).map(([name, body]) => `<view id="{{${name}}}" class="c {{flag ? 'on' : ''}}">${body}</view>`),
      fc
        .tuple(condition, inner, inner)
        .map(([test, body, other]) => `<block wx:if="{{${test}}}">${body}</block><block wx:else>${other}</block>`),
      fc
        .tuple(fc.constantFrom('wx:key="id"', 'wx:key="*this"', ''), inner)
        .map(([key, body]) => `<view wx:for="{{list}}" ${key}>${body}</view>`),
      inner.map((body) => `<block wx:for="{{list}}" wx:key="id" wx:if="{{item.on}}">${body}</block>`),
      fc.constantFrom('one', "{{flag ? 'one' : 'two'}}").map((name) => `<template is="${name}" data="{{n, flag, list, item}}"/>`),
      ...components.map((tag) =>
        fc
          .tuple(inner, fc.constantFrom('', 'slot="s"', 'wx:if="{{flag}}"', 'wx:for="{{list}}" wx:key="id"'))
          .map(([body, extra]) => `<${tag} ${PASSED} ${extra}>${body}</${tag}>`),
      ),
    ];
    return {
      node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, fc.oneof(...leaves), fc.oneof(...wrappers)),
      nodes: fc.array(tie('node'), { maxLength: 3 }).map((list) => list.join('')),
    };
  });
  return nodes;
}

/** Two named templates, which hold no other templates. */
function templates(components: readonly string[]): fc.Arbitrary<string> {
  const body = fc.array(
    fc.oneof(
      field.map((name) => `{{${name}}}`),
      fc.constantFrom(...components, 'view').map((tag) => `<${tag} ${PASSED}>{{item.t}}</${tag}>`),
      fc.constantFrom(...components, 'view').map((tag) => `<${tag} wx:for="{{list}}" wx:key="id" ${PASSED}/>`),
    ),
    { maxLength: 2 },
  );
  return fc
    .tuple(body, body)
    .map(([one, two]) => `<template name="one">${one.join('')}</template><template name="two">${two.join('')}</template>`);
}

const unit = (grammar: Grammar): fc.Arbitrary<string> =>
  fc.tuple(templates(grammar.components), markup(grammar)).map(([defined, body]) => defined + body);

const row = fc.record({ id: fc.nat({ max: 4 }), t: fc.constantFrom('a', 'b', 'c'), on: fc.boolean() });
export const data = fc.record({ n: fc.nat({ max: 3 }), flag: fc.boolean(), list: fc.array(row, { maxLength: 4 }) });
/** The argument of one call of `setData`. */
export const change = fc.oneof(
  data.map((values) => values as Record<string, unknown>),
  fc.record({ list: fc.array(row, { maxLength: 4 }) }) as fc.Arbitrary<Record<string, unknown>>,
  fc.boolean().map((flag) => ({ flag })),
  fc.nat({ max: 3 }).map((n) => ({ n })),
  fc.tuple(fc.nat({ max: 3 }), row).map(([at, value]) => ({ [`list[${at}]`]: value })),
  fc.tuple(fc.nat({ max: 3 }), fc.boolean()).map(([at, on]) => ({ [`list[${at}].on`]: on })),
);

const options = fc.constantFrom(
  '{}',
  '{ multipleSlots: true }',
  '{ virtualHost: true }',
  '{ dynamicSlots: true }',
  '{ multipleSlots: true, virtualHost: true }',
);

/** A page and the components `x-a`, `x-b` and `x-c`, each of which may use those after it. */
export const program = fc.record({
  page: unit({ components: ['x-a', 'x-b', 'x-c'], hasSlots: false }),
  a: unit({ components: ['x-b', 'x-c'], hasSlots: true }),
  b: unit({ components: ['x-c'], hasSlots: true }),
  c: fc.constantFrom(
    'c{{v}}{{flag}}<slot/>',
    '<view wx:for="{{list}}" wx:key="id">{{item.t}}<slot wx:if="{{item.on}}"/></view>',
    '<slot name="s"/>{{v}}',
  ),
  options: fc.tuple(options, options, options),
});

type RandomProgram = typeof program extends fc.Arbitrary<infer Value> ? Value : never;

/** As `openScreen` takes them. */
export function filesOf({ page, a, b, c, options: [forA, forB, forC] }: RandomProgram, initial: object): Record<string, string> {
  const component = (settings: string): string =>
    `Component({ options: ${settings}, data: { n: 1 }, properties: { v: null, flag: Boolean, list: Array }, observers: { v(v) { this.setData({ n: Number(v) || 0 }) } } })`;
  return {
    'p.wxml': page,
    'p.js': `Page({ data: ${JSON.stringify(initial)} })`,
    'a.wxml': a,
    'a.js': component(forA),
    'b.wxml': b,
    'b.js': component(forB),
    'c.wxml': c,
    'c.js': component(forC),
  };
}
