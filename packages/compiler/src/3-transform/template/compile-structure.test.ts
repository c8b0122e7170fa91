import { describe, expect, test } from 'vitest';
import { compile, nodes, structure } from './testing/compile-wxml.ts';

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
