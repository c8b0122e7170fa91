import { describe, expect, test } from 'vitest';
import { compile, nodes } from './testing/compile-wxml.ts';

describe('compileTemplate compiles components', () => {
  test('by the tag as written', () => {
    const { view, uses } = compile('<card some-prop="{{a}}"><view/></card><goodList/><goodlist/><Card/>');
    expect(view.bodies[0]?.n).toEqual([
      { c: 'components/card/card', t: 'card', a: { someProp: ['d', 'a'] }, n: [{ e: 'view' }] },
      { c: 'components/good-list', t: 'goodList' },
      { e: 'goodlist' },
      { e: 'Card' },
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
