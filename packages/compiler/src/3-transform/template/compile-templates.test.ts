import { describe, expect, test } from 'vitest';
import { compile } from './testing/compile-wxml.ts';

describe('compileTemplate compiles templates', () => {
  const row = '<template name="row"><view>{{text}}{{item}}</view></template>';

  test('of the same file, before and inside other elements', () => {
    const { view, codes } = compile(`<template is="row" data="{{text: 'x', ...more}}"/><view>${row}</view>`);
    expect(view.bodies).toEqual([
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
    expect(result.view.bodies[0]?.n).toEqual([{ e: 'view' }]);
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
