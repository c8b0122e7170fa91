import { describe, expect, test } from 'vitest';
import { compileTemplate } from './compile-template.ts';
import { compile, nodes } from './testing/compile-wxml.ts';

describe('compileTemplate compiles values', () => {
  test.each<[string, string, unknown]>([
    ['one mustache keeps its type', '<a x="{{b}}"/>', ['d', 'b']],
    ['anything around it makes text', '<a x=" {{b}}"/>', ['c', ' ', ['d', 'b']]],
    ['two make text', '<a x="{{b}}{{c}}"/>', ['c', ['d', 'b'], ['d', 'c']]],
    ['no value is true', '<a x/>', true],
    ['an empty value is empty text', '<a x=""/>', ''],
    ['an empty mustache is empty text', '<a x="{{}}"/>', ''],
    ['static text stays text', '<a x="false"/>', 'false'],
    ['a line break of any kind is \\n', '<a x="1\r\n2"/>', '1\n2'],
  ])('%s', (_, source, value) => {
    expect(nodes(source)).toEqual([{ e: 'a', a: { x: value } }]);
  });

  test.each<[string, unknown]>([
    ['plain', 'plain'],
    ['a\\nb', 'a\nb'],
    ['\n {{x}} &lt;', { x: ['c', '\n ', ['d', 'x'], ' &lt;'] }],
    ['{{x}}', { x: ['d', 'x'] }],
    ['{{"static"}}', 'static'],
  ])('text %s', (source, value) => {
    expect(nodes(source)).toEqual([value]);
  });
});

describe('compileTemplate sorts attributes', () => {
  test.each<[string, object]>([
    ['hover-class="a" someProp="b" aria-label="c"', { a: { hoverClass: 'a', someProp: 'b', ariaLabel: 'c' } }],
    ['id="a" class="b" style="c" slot="d" hidden', { a: { id: 'a', class: 'b', style: 'c', slot: 'd', hidden: true } }],
    ['data-user-Name="a" data-userName="b" data:fooBar="c"', { d: { userName: 'a', username: 'b', fooBar: 'c' } }],
    ['mark:one="{{a}}"', { m: { one: ['d', 'a'] } }],
    [
      'bindtap="a" bind:tap-it="b"',
      {
        o: [
          ['tap', 0, 'a'],
          ['tap-it', 0, 'b'],
        ],
      },
    ],
    [
      'catchtap="a" catch:touchmove',
      {
        o: [
          ['tap', 1, 'a'],
          ['touchmove', 1, ''],
        ],
      },
    ],
    [
      'mut-bind:tap="a" mut-bindtap="b"',
      {
        o: [
          ['tap', 2, 'a'],
          ['tap', 2, 'b'],
        ],
      },
    ],
    [
      'capture-bind:tap="a" capture-catch:tap="b" capture-mut-bind:tap="c"',
      {
        o: [
          ['tap', 4, 'a'],
          ['tap', 5, 'b'],
          ['tap', 6, 'c'],
        ],
      },
    ],
    ['bindtap="" bind:tap', {}],
    ["bindtap=\"{{a ? 'b' : ''}}\"", { o: [['tap', 0, ['?', ['d', 'a'], 'b', '']]] }],
    ['catch-move="a"', { a: { catchMove: 'a' } }],
    ['xmlns:x-y="a"', { a: { 'xmlns:x-y': 'a' } }],
    ['worklet:should-accept-gesture="a"', { o: [['shouldacceptgesture', 0, 'a']] }],
    ['worklet:should-response-on-move="a"', { o: [['shouldresponseonmove', 0, 'a']] }],
    ['worklet:onscrollupdate="a"', {}],
    ['worklet:ongesture="a"', { o: [['gesture', 0, 'a']] }],
    ['class="a" class:b="{{c}}"', { a: { class: ['c', 'a', ['?', ['d', 'c'], ' b', '']] } }],
    ['style:color="{{c}}"', { a: { style: ['c', '', ';', 'color:', ['d', 'c']] } }],
    ['model:value="{{a.b}}"', { a: { value: ['.', ['d', 'a'], 'b'] }, l: { value: ['a', 'b'] } }],
    ['change:prop="{{b}}" prop="{{c}}"', { a: { prop: ['d', 'c'] }, w: { prop: ['d', 'b'] } }],
  ])('%s', (attributes, parts) => {
    expect(nodes(`<view ${attributes}/>`)).toEqual([{ e: 'view', ...parts }]);
  });

  test('model: writes an item of a list through the list', () => {
    const source =
      '<view wx:for="{{rows}}"><view wx:for="{{item.cells}}" wx:for-item="cell"><input model:value="{{cell.on[index]}}"/></view></view>';
    expect(JSON.stringify(nodes(source))).toContain('"l":{"value":["rows",["x",1],"cells",["x",0],"on",["x",0]]}');
  });

  test.each(['{{a + b}}', 'static', '{{m.f(a)}}', '{{"a"}}'])('model:value="%s" is one-way', (value) => {
    expect(compile(`<input model:value='${value}'/>`).codes).toEqual(['WXML_MODEL_ONE_WAY']);
  });
});

describe('compileTemplate compiles conditions', () => {
  test('a chain, over comments and white space', () => {
    expect(nodes('<a wx:if="{{x}}"/>\n<!-- --><b wx:elif="{{y}}"/> <c wx:else/>')).toEqual([
      {
        i: [
          [['d', 'x'], [{ e: 'a' }]],
          [['d', 'y'], [{ e: 'b' }]],
          [true, [{ e: 'c' }]],
        ],
      },
    ]);
  });

  test('a value of wx:else as none', () => {
    expect(nodes('<a wx:if="{{x}}"/><b wx:else="{{y}}"/>')).toEqual([
      {
        i: [
          [['d', 'x'], [{ e: 'a' }]],
          [true, [{ e: 'b' }]],
        ],
      },
    ]);
  });

  test('a list in a branch', () => {
    expect(nodes('<a wx:if="{{x}}"/><b wx:else wx:for="{{y}}"/>')).toEqual([
      {
        i: [
          [['d', 'x'], [{ e: 'a' }]],
          [true, [{ f: ['d', 'y'], n: [{ e: 'b' }] }]],
        ],
      },
    ]);
  });

  test.each([
    '<a wx:else/>',
    '<a wx:elif="{{x}}"/>',
    '<a wx:if="{{x}}"/>text<b wx:else/>',
    '<a wx:if="{{x}}"/><c/><b wx:else/>',
    '<a wx:if="{{x}}"/><b wx:else/><c wx:else/>',
  ])('an orphan in %s', (source) => {
    expect(compile(source).codes).toEqual(['WXML_ELSE_ORPHANED']);
  });

  test('block as no node', () => {
    expect(nodes('<block wx:if="{{x}}">a<b/></block>')).toEqual([
      {
        i: [
          [
            ['d', 'x'],
            ['a', { e: 'b' }],
          ],
        ],
      },
    ]);
  });
});

describe('compileTemplate warns of unknown directives', () => {
  test.each<[string, string | undefined]>([
    ['wx:esle', 'wx:else'],
    ['wx:for-idx', 'wx:for-index'],
    ['wx:show', undefined],
    ['wx-if', 'wx:if'],
    ['wx:item', 'wx:for-item'],
  ])('%s', (name, suggestion) => {
    const [diagnostic] = compile(`<a ${name}="{{x}}"/>`).found;
    expect(diagnostic).toMatchObject({ code: 'WXML_DIRECTIVE_UNKNOWN', severity: 'warning' });
    if (suggestion !== undefined) expect(diagnostic?.hint).toBe(`Did you mean ${suggestion}?`);
  });
});

test('compileTemplate of a missing file is empty', () => {
  const compiled = compileTemplate({ file: 'x.wxml', read: () => undefined, usingComponents: {}, report: () => undefined });
  expect(compiled.view.bodies).toEqual([{ n: [] }]);
});

test('compileTemplate names the place of a fault in an expression', () => {
  const [diagnostic] = compile('<view>\n  <text class="a {{b +}}"/>\n</view>').found;
  expect(diagnostic).toMatchObject({ code: 'WXML_EXPRESSION_INVALID', range: { start: { line: 2, column: 23 } } });
});
