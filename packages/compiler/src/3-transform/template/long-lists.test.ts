import { describe, expect, test } from 'vitest';
import { compile, nodes } from './testing/compile-wxml.ts';

const inList = (rows: string, rest = ''): string => `<scroll-view type="list" scroll-y>${rows}</scroll-view>${rest}`;
const ROWS = '<view wx:for="{{rows}}" wx:key="id" data-id="{{item.id}}">{{item.name}}</view>';

describe('compileTemplate finds that a view needs only the beginning of', () => {
  test.each([
    ['a list in a scroll view of lists', inList(ROWS)],
    ['a list in a list-view', `<list-view>${ROWS}</list-view>`],
    ['a list that is there on a condition', inList(`<block wx:if="{{on}}">${ROWS}</block>`)],
    ['a list beside others, and two lists of one field', inList(`<view>a</view>${ROWS}${ROWS}`)],
    [
      'a list whose length is asked for',
      inList(ROWS, '<view wx:if="{{rows.length > 0}}">{{rows.length}}</view><card n="{{rows.length}}"/>'),
    ],
    ['a list with others in its rows', inList('<view wx:for="{{rows}}"><text wx:for="{{item.tags}}">{{item}}</text></view>')],
    [
      'a list whose rows are a template',
      inList('<template is="row" wx:for="{{rows}}" data="{{...item}}"/>', '<template name="row">{{a}}</template>'),
    ],
    ['a list whose rows are written back', inList('<input wx:for="{{rows}}" model:value="{{item.text}}"/>')],
    ['a list in what is shown by another component', `<card>${inList(ROWS)}</card>`],
  ])('%s', (_, source) => {
    expect(compile(source).longLists).toEqual(['rows']);
  });

  test.each([
    ['a list outside of such an element', `<scroll-view scroll-y>${ROWS}</scroll-view>`],
    ['a list that scrolls sideways', inList(ROWS).replace('scroll-y', 'scroll-x')],
    ['a list inside another element', inList(`<view>${ROWS}</view>`)],
    [
      'a list inside another list',
      inList(`<block wx:for="{{groups}}" wx:for-item="g">${ROWS}</block>`).replace('{{groups}}', '{{2}}'),
    ],
    ['a list with components in its rows', inList('<view wx:for="{{rows}}"><card/></view>')],
    [
      'a list of a template with components in its rows',
      inList('<template is="row" wx:for="{{rows}}"/>', '<template name="row"><card/></template>'),
    ],
    ['a list with a slot in its rows', inList('<view wx:for="{{rows}}"><slot/></view>')],
    ['part of a field', inList('<view wx:for="{{page.rows}}"/>')],
    ['a list that is worked out', inList('<view wx:for="{{rows || other}}"/>')],
    ['what a view script is given', `<wxs module="m">module.exports = function () {}</wxs>${inList(ROWS, '{{m(rows)}}')}`],
    ['what another binding reads', inList(ROWS, '<view hidden="{{rows[0].off}}"/>')],
    ['what its own rows read', inList('<view wx:for="{{rows}}">{{rows[index - 1].name}}</view>')],
    ['what a component is given', inList(ROWS, '<card rows="{{rows}}"/>')],
    ['what a template is given', inList(ROWS, '<template is="a" data="{{rows}}"/><template name="a">{{rows}}</template>')],
    ['what a slot is given', inList(ROWS, '<slot rows="{{rows}}"/>')],
    ['what another list goes through', inList(ROWS, '<text wx:for="{{rows}}">{{item.name}}</text>')],
    ['what a dataset or a mark has', inList(ROWS, '<view data-rows="{{rows}}" mark:a="{{rows}}"/>')],
  ])('not %s', (_, source) => {
    expect(compile(source).longLists).toEqual([]);
  });

  test('and marks such lists, and whoever asks how long they are, in both programs', () => {
    const source = inList(ROWS, '<card n="{{rows.length}}" m="{{more.length}}"/>');
    const length = ['??', ['d', 'rows.length'], ['.', ['d', 'rows'], 'length']];
    const card = { a: { n: length, m: ['.', ['d', 'more'], 'length'] } };
    expect(nodes(source)).toMatchObject([{ e: 'scroll-view', n: [{ f: ['d', 'rows'], k: 'id', t: 'rows.length' }] }, card]);
    expect(compile(source).structure.bodies[0]?.n).toMatchObject([card]);
  });
});
