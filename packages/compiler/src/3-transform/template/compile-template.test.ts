import type { TemplateNode } from '@dinghy/template';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type CompiledTemplate, compileTemplate } from './compile-template.ts';

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly generics?: readonly string[];
  readonly placeholder?: Readonly<Record<string, string>>;
}

const usingComponents = { card: 'components/card/card', goodList: 'components/good-list', spinner: 'components/spinner' };

function compile(
  source: string,
  { files = {}, generics = [], placeholder = {} }: Options = {},
): CompiledTemplate & { codes: string[]; found: Diagnostic[] } {
  const all: Readonly<Record<string, string>> = { ...files, 'pages/a.wxml': source };
  const found: Diagnostic[] = [];
  const compiled = compileTemplate({
    file: 'pages/a.wxml',
    read: (path) => (Object.hasOwn(all, path) ? all[path] : undefined),
    usingComponents,
    componentGenerics: Object.fromEntries(generics.map((name) => [name, true])),
    componentPlaceholder: placeholder,
    report: (diagnostic) => found.push(diagnostic),
  });
  // Elements called a, b, c, d stand for any: that they are no components of the platform is not the point here.
  const codes = found.filter(({ message }) => !/^<[a-d]> is /.test(message)).map(({ code }) => code);
  return { ...compiled, found, codes };
}

const blocks = (source: string): readonly TemplateNode[] | undefined => compile(source).view.bodies[0]?.n;
const nodes = (source: string, options?: Options): unknown => withoutBlocks(compile(source, options).view.bodies[0]?.n);
const structure = (source: string, options?: Options): readonly TemplateNode[] | undefined =>
  compile(source, options).structure.bodies[0]?.n;

/** The same with the marks of blocks left out, which have tests of their own. */
function withoutBlocks<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value), (key, member) => (key === 'b' && member === 1 ? undefined : member));
}

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

describe('compileTemplate compiles lists', () => {
  test('with a condition on the same element inside', () => {
    expect(nodes('<a wx:for="{{rows}}" wx:if="{{item.on}}" wx:key="id"/>')).toEqual([
      { f: ['d', 'rows'], k: 'id', n: [{ i: [[['.', ['i', 0], 'on'], [{ e: 'a' }]]] }] },
    ]);
  });

  test('with names of their own, nested and shadowing', () => {
    expect(
      nodes(
        '<a wx:for="{{rows}}" wx:for-item="row" wx:for-index="r"><b wx:for="{{row.cells}}" x="{{item + index + r + row}}"/></a>',
      ),
    ).toEqual([
      {
        f: ['d', 'rows'],
        n: [
          {
            e: 'a',
            n: [
              {
                f: ['.', ['i', 0], 'cells'],
                n: [{ e: 'b', a: { x: ['+', ['+', ['+', ['i', 0], ['x', 0]], ['x', 1]], ['i', 1]] } }],
              },
            ],
          },
        ],
      },
    ]);
    expect(nodes('<a wx:for="{{rows}}"><b wx:for="{{item}}">{{item}}{{index}}</b></a>')).toMatchObject([
      { n: [{ n: [{ f: ['i', 0], n: [{ n: [{ x: ['c', ['i', 0], ['x', 0]] }] }] }] }] },
    ]);
  });

  test.each<[string, string | undefined, string[]]>([
    ['wx:key="id"', 'id', []],
    ['wx:key="*this"', '*this', []],
    ['wx:key', undefined, []],
    ['wx:key=""', undefined, []],
    ['wx:key="{{item.id}}"', undefined, ['WXML_KEY_DYNAMIC']],
    ['wx:key="5-index"', '5-index', []],
    ['wx:key="a" wx:key="b"', 'b', ['WXML_ATTRIBUTE_DUPLICATE']],
  ])('%s', (attributes, key, codes) => {
    const { view, codes: found } = compile(`<a wx:for="{{rows}}" ${attributes}/>`);
    expect(view.bodies[0]?.n).toEqual([{ f: ['d', 'rows'], ...(key === undefined ? {} : { k: key }), n: [{ e: 'a', b: 1 }] }]);
    expect(found).toEqual(codes);
  });

  test.each<[string, unknown]>([
    ['wx:for="{{3}}"', 3],
    ['wx:for="{{[1, 2]}}"', ['a', 1, 2]],
    ['wx:for-items="{{rows}}"', ['d', 'rows']],
    ['wx:for="rows"', 'rows'],
    ['wx:for', true],
  ])('from %s', (attribute, list) => {
    expect(nodes(`<a ${attribute}/>`)).toMatchObject([{ f: list }]);
  });

  test('and says which data they show by which key', () => {
    const source =
      '<a wx:for="{{page.rows}}" wx:key="id"><b wx:for="{{item.cells}}" wx:key="*this"/></a><c wx:for="{{page.rows}}" wx:key="name"/><d wx:for="{{m.f(x)}}" wx:key="id"/>';
    expect(compile(source).listKeys).toEqual({ 'page.rows': 'id', 'page.rows.*.cells': '*this' });
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

describe('compileTemplate compiles templates', () => {
  const row = '<template name="row"><view>{{text}}{{item}}</view></template>';

  test('of the same file, before and inside other elements', () => {
    const { view, codes } = compile(`<template is="row" data="{{text: 'x', ...more}}"/><view>${row}</view>`);
    expect(withoutBlocks(view.bodies)).toEqual([
      { n: [{ u: 'row', v: ['o', ['text', 'x'], ['...', ['d', 'more']]] }, { e: 'view' }], t: { row: 1 } },
      { n: [{ e: 'view', n: [{ x: ['c', ['d', 'text'], ['d', 'item']] }] }] },
    ]);
    expect(codes).toEqual([]);
  });

  test('without the loops around them', () => {
    const { view } = compile(`${row}<a wx:for="{{rows}}"><template is="row" data="{{item}}"/></a>`);
    expect(view.bodies[0]?.n).toMatchObject([{ n: [{ n: [{ u: 'row', v: ['o', ['item', ['i', 0]]] }] }] }]);
    expect(view.bodies[1]?.n).toMatchObject([{ n: [{ x: ['c', ['d', 'text'], ['d', 'item']] }] }]);
  });

  test('of imported files, later imports first, own ones before all, and not transitively', () => {
    const files = {
      'lib/one.wxml':
        '<import src="/lib/deep"/><template name="a">one a</template><template name="b">one b<template is="deep"/></template>',
      'lib/two.wxml': '<template name="b">two b</template>',
      'lib/deep.wxml': '<template name="deep">deep</template>',
    };
    const source =
      '<import src="../lib/one.wxml"/><import src="../lib/two"/><template name="a">own a</template><template is="a"/><template is="b"/><template is="deep"/>';
    const { view, codes, dependencies } = compile(source, { files });
    expect(view.bodies.map(({ n }) => n)).toEqual([[{ u: 'a' }, { u: 'b' }], ['own a'], ['two b']]);
    expect(codes).toEqual(['WXML_TEMPLATE_UNKNOWN']);
    expect([...dependencies].sort()).toEqual(['lib/deep.wxml', 'lib/one.wxml', 'lib/two.wxml', 'pages/a.wxml']);
  });

  test('by a computed name', () => {
    const { view } = compile(`${row}<template name="other">o</template><template is="{{kind}}"/>`);
    expect(view.bodies[0]).toEqual({ n: [{ u: ['d', 'kind'] }], t: { row: 1, other: 2 } });
  });

  test('that use themselves and one another', () => {
    const { view } = compile(
      '<template name="a"><template is="b"/></template><template name="b"><template is="a"/></template><template is="a"/>',
    );
    expect(view.bodies).toEqual([
      { n: [{ u: 'a' }], t: { a: 1 } },
      { n: [{ u: 'b' }], t: { b: 2 } },
      { n: [{ u: 'a' }], t: { a: 1 } },
    ]);
  });

  test('with the WXS modules of the file that defines them', () => {
    const files = {
      'lib/one.wxml': '<wxs module="m" src="./m.wxs"/><template name="a">{{m.f(x)}}</template>',
      'lib/m.wxs': 'module.exports.f = 1',
    };
    const { view, wxs } = compile('<import src="/lib/one"/><template is="a"/>{{m.f}}', { files });
    expect(view.bodies[1]).toEqual({ n: [{ x: ['(', ['.', ['w', 'm'], 'f'], ['d', 'x']] }], w: { m: 'lib/m.wxs' } });
    expect(view.bodies[0]?.n[1]).toEqual({ x: ['.', ['d', 'm'], 'f'] });
    expect(Object.keys(wxs)).toEqual(['lib/m.wxs']);
  });

  test('of files that import one another', () => {
    const files = { 'pages/b.wxml': '<import src="a.wxml"/><template name="b"><template is="a"/></template>' };
    expect(
      compile('<import src="b.wxml"/><template name="a">x</template><template is="b"/>', { files }).view.bodies.map(({ n }) => n),
    ).toEqual([[{ u: 'b' }], [{ u: 'a' }], ['x']]);
  });
});

describe('compileTemplate compiles includes', () => {
  test('in the scope around, with its loops and modules, without their own templates and modules', () => {
    const files = {
      'pages/b.wxml': '<wxs module="own">1</wxs><template name="t">t</template><view>{{item}}{{m.x}}{{own}}</view>',
    };
    const { view } = compile('<wxs module="m">2</wxs><a wx:for="{{rows}}"><include src="b"/></a><template is="{{k}}"/>', {
      files,
    });
    expect(view.bodies[0]?.n).toMatchObject([
      { n: [{ n: [{ e: 'view', n: [{ x: ['c', ['i', 0], ['.', ['w', 'm'], 'x'], ['d', 'own']] }] }] }] },
      { u: ['d', 'k'] },
    ]);
    expect(view.bodies[0]?.t).toBeUndefined();
  });

  test('whose content uses templates of its own file', () => {
    const files = { 'pages/b.wxml': '<template name="t">theirs</template><template is="t"/>' };
    const { view } = compile('<template name="t">ours</template><include src="b"/><template is="t"/>', { files });
    expect(view.bodies.map(({ n }) => n)).toEqual([[{ u: 'pages/b.wxml#t' }, { u: 't' }], ['theirs'], ['ours']]);
  });

  test.each([
    ['a file that is not there', '<include src="missing"/><view/>', ['WXML_FILE_MISSING']],
    ['itself', '<include src="a.wxml"/><view/>', ['WXML_INCLUDE_CYCLIC']],
  ])('of %s as nothing', (_, source, codes) => {
    const result = compile(source);
    expect(result.view.bodies[0]?.n).toEqual([{ e: 'view', b: 1 }]);
    expect(result.codes).toEqual(codes);
  });

  test('that double at every step, up to a limit', () => {
    const files = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [
        `pages/f${index}.wxml`,
        `<include src="f${index + 1}"/><include src="f${index + 1}"/>`,
      ]),
    );
    expect(compile('<include src="f0"/>', { files }).codes).toContain('WXML_INCLUDE_CYCLIC');
  });
});

describe('compileTemplate compiles components', () => {
  test('by the tag as written', () => {
    const { view, uses } = compile('<card some-prop="{{a}}"><view/></card><goodList/><goodlist/><Card/>');
    expect(view.bodies[0]?.n).toEqual([
      { c: 'components/card/card', t: 'card', a: { someProp: ['d', 'a'] }, n: [{ e: 'view', b: 1 }] },
      { c: 'components/good-list', t: 'goodList' },
      { e: 'goodlist', b: 1 },
      { e: 'Card', b: 1 },
    ]);
    expect(uses).toEqual(['components/card/card', 'components/good-list']);
  });

  test('with generics, their own and passed on', () => {
    const { view, uses, codes } = compile('<item/><card generic:row="goodList" generic:item="item" generic:x="missing"/>', {
      generics: ['item'],
    });
    expect(view.bodies[0]?.n).toEqual([
      { c: ['g', 'item'], t: 'item' },
      { c: 'components/card/card', t: 'card', g: { row: 'components/good-list', item: ['g', 'item'] } },
    ]);
    expect([...uses].sort()).toEqual(['components/card/card', 'components/good-list']);
    expect(codes).toEqual(['WXML_GENERIC_UNKNOWN']);
  });

  test('with placeholders, components or built-ins', () => {
    const { view, uses } = compile('<card/><goodList/>', { placeholder: { card: 'spinner', goodList: 'view' } });
    expect(view.bodies[0]?.n).toMatchObject([{ p: 'components/spinner' }, { p: '<view' }]);
    expect(uses).toContain('components/spinner');
  });

  test('with slots, named, computed and with values', () => {
    expect(nodes('<slot/><slot name="{{n}}" some-value="{{v}}"/>')).toEqual([
      { s: 1 },
      { s: 1, a: { name: ['d', 'n'], someValue: ['d', 'v'] } },
    ]);
    expect(nodes('<card><block slot="x"><a/></block></card>')).toMatchObject([
      { n: [{ y: {}, a: { slot: 'x' }, n: [{ e: 'a' }] }] },
    ]);
    expect(nodes('<card><a slot="x" slot:some-value="v" slot:w>{{v + w + u}}</a></card>')).toMatchObject([
      {
        n: [
          {
            y: { v: 'someValue', w: 'w' },
            a: { slot: 'x' },
            n: [{ e: 'a', a: { slot: 'x' }, n: [{ x: ['+', ['+', ['v', 0, 'someValue'], ['v', 0, 'w']], ['d', 'u']] }] }],
          },
        ],
      },
    ]);
  });
});

describe('compileTemplate compiles WXS', () => {
  test('inline and from files, requires included', () => {
    const files = { 'pages/m.wxs': 'var n = require("../lib/n.wxs"); module.exports = n', 'lib/n.wxs': 'module.exports = 1' };
    const { view, wxs, dependencies } = compile(
      '<wxs module="this">module.exports.f = 1</wxs><wxs src="m.wxs" module="m"/><a class="{{this.f({x})}}">{{m.y}}</a>',
      { files },
    );
    expect(view.bodies[0]?.w).toEqual({ this: 'pages/a.wxml#this', m: 'pages/m.wxs' });
    expect(Object.keys(wxs).sort()).toEqual(['lib/n.wxs', 'pages/a.wxml#this', 'pages/m.wxs']);
    expect(dependencies).toContain('lib/n.wxs');
  });

  test.each<[string, string]>([
    ['<wxs module="m" src="missing.wxs"/>', 'WXS_FILE_MISSING'],
    ['<wxs>1</wxs>', 'WXS_MODULE_NAMELESS'],
    ['<wxs module="m">var = 1</wxs>', 'WXS_SYNTAX_INVALID'],
  ])('%s', (source, code) => {
    expect(compile(source).codes).toEqual([code]);
  });

  test('and keeps the page when a module is broken', () => {
    expect(nodes('<wxs module="m">var = 1</wxs><view/>')).toEqual([{ e: 'view' }]);
  });
});

describe('compileTemplate marks blocks', () => {
  test('the largest subtrees of fixed shape, once', () => {
    expect(blocks('<a><b><c>{{x}}</c></b><d wx:if="{{y}}"><e/></d>text</a><f/>')).toEqual([
      {
        e: 'a',
        n: [
          { e: 'b', n: [{ e: 'c', n: [{ x: ['d', 'x'] }] }], b: 1 },
          { i: [[['d', 'y'], [{ e: 'd', n: [{ e: 'e' }], b: 1 }]]] },
          'text',
        ],
      },
      { e: 'f', b: 1 },
    ]);
  });

  test.each(['<slot/>', '<card/>', '<template is="{{x}}"/>', '<b wx:for="{{x}}"/>'])('but none round %s', (inner) => {
    expect(blocks(`<a>${inner}</a>`)?.[0]).not.toHaveProperty('b');
  });
});

describe('compileTemplate gives the logic layer', () => {
  test('nothing of what holds no component', () => {
    expect(structure('<view id="a"><text>{{x}}</text></view><view wx:for="{{y}}">z</view>')).toEqual([]);
  });

  test('components with everything, and the nodes above them that can be referred to', () => {
    expect(
      structure(
        '<view><view class="a" hover-class="b" bindtap="c"><text/>t<card style="s" x="{{y}}"><text/><spinner/></card></view></view>',
      ),
    ).toEqual([
      {
        e: 'view',
        a: { class: 'a' },
        o: [['tap', 0, 'c']],
        n: [
          {
            c: 'components/card/card',
            t: 'card',
            a: { style: 's', x: ['d', 'y'] },
            n: [{ c: 'components/spinner', t: 'spinner' }],
          },
        ],
      },
    ]);
  });

  test('conditions up to the last branch that holds one', () => {
    expect(structure('<a wx:if="{{x}}"/><card wx:elif="{{y}}"/><b wx:else/>')).toEqual([
      {
        i: [
          [['d', 'x'], []],
          [['d', 'y'], [{ c: 'components/card/card', t: 'card' }]],
        ],
      },
    ]);
  });

  test('lists, scopes and slots that hold one', () => {
    expect(structure('<view wx:for="{{x}}" wx:key="k"><view><slot name="n"/></view></view>')).toEqual([
      { f: ['d', 'x'], k: 'k', n: [{ s: 1, a: { name: 'n' } }] },
    ]);
  });

  test('templates that can create one, and only the modules named in what is left', () => {
    const source =
      '<wxs module="m">1</wxs><template name="plain">{{m.x}}</template><template name="outer"><template is="inner"/><template is="plain"/></template><template name="inner"><card x="{{m.y}}"/></template><template is="plain"/><template is="outer"/>{{m.z}}';
    expect(compile(source).structure.bodies).toEqual([
      { n: [{ u: 'outer' }], t: { outer: 1 } },
      { n: [{ u: 'inner' }], t: { inner: 2 } },
      { n: [{ c: 'components/card/card', t: 'card', a: { x: ['.', ['w', 'm'], 'y'] } }], w: { m: 'pages/a.wxml#m' } },
    ]);
  });

  test('makes the rows of a list-builder as a list does', () => {
    expect(
      nodes(
        '<list-builder list="{{rows}}" child-height="60"><view slot:item="row" slot:index>{{row.a}}{{index}}</view><a/></list-builder>',
      ),
    ).toEqual(
      nodes(
        '<list-builder list="{{rows}}" child-height="60"><view wx:for="{{rows}}" wx:for-item="row">{{row.a}}{{index}}</view><a/></list-builder>',
      ),
    );
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
