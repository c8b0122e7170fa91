import { describe, expect, test } from 'vitest';
import { compile, nodes } from './testing/compile-wxml.ts';

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
    expect(view.bodies[0]?.n).toEqual([{ f: ['d', 'rows'], ...(key === undefined ? {} : { k: key }), n: [{ e: 'a' }] }]);
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
