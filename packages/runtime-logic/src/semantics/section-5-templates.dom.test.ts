// Template structure, from WXML to the screen. Numbers are those of the semantics reference.

import { afterEach, describe, expect, it } from 'vitest';
import { compileWxml } from '../../../runtime-view/src/testing/compile.ts';
import { findingsOf } from '../testing/findings-of.ts';
import { closeScreens, openScreen, type Screen } from '../testing/open-screen.ts';

afterEach(closeScreens);

const show = (wxml: string, data = '{}', files: Record<string, string> = {}): Promise<Screen> =>
  openScreen({ 'p.wxml': wxml, 'p.js': `Page({ data: ${data} })`, ...files });

/** What a page of one template shows as text, given data. */
async function text(wxml: string, data = '{}', files: Record<string, string> = {}): Promise<string> {
  return (await show(wxml, data, files)).root.textContent ?? '';
}

const html = async (wxml: string, data = '{}', files: Record<string, string> = {}): Promise<string> =>
  (await show(wxml, data, files)).root.innerHTML;

describe('5.1 to 5.5 text and values', () => {
  it('5.1 text of nothing but white space is dropped, other text is kept as it is', async () => {
    expect(await html('<view>\n  <view> a\n  b </view>\n\n</view> <text>x</text>')).toBe(
      '<wx-view><wx-view> a\n  b </wx-view></wx-view><wx-text>x</wx-text>',
    );
  });

  it('5.1 the two characters \\n in text are a line break', async () => {
    expect(await text('<text>a\\nb{{c}}</text>', "{ c: '\\\\n' }")).toBe('a\nb\\n');
  });

  it('5.2 entities stay as they are, but in <text decode>', async () => {
    const screen = await show('<view>a&lt;b&nbsp;</view><text decode>a&lt;b</text><text>&gt;</text>');
    expect([...screen.root.children].map(({ textContent }) => textContent)).toEqual(['a&lt;b&nbsp;', 'a<b', '&gt;']);
  });

  it('5.3 a line break in an attribute is kept, and of two attributes the last wins', async () => {
    const screen = await show('<view id="a" id="{{x\n}}" class="one\ntwo"/>', "{ x: 'b' }");
    expect([screen.find('wx-view').id, screen.find('wx-view').className]).toEqual(['b', 'one\ntwo']);
  });

  it('5.3 an unclosed tag is closed where what is around it ends, and the compiler says so', async () => {
    expect(findingsOf('<view><text></view>')).toEqual(['WXML_TAG_UNCLOSED']);
    const { root } = await openScreen({ 'p.wxml': '<view><text>in</view><view>after</view>' });
    expect(root.innerHTML).toMatch(/^<wx-view[^>]*><wx-text.*in.*<\/wx-text><\/wx-view><wx-view[^>]*>after<\/wx-view>$/);
  });

  it.each([
    ['one mustache alone keeps its type', 'v="{{n}}"', 1],
    ['an object too', 'v="{{o}}"', { k: 1 }],
    ['a space behind makes text of it', 'v="{{n}} "', '1 '],
    ['two mustaches are text', 'v="{{n}}{{n}}"', '11'],
    ['something before is text', 'v="a{{n}}"', 'a1'],
    ['no value is true', 'v', true],
    ['an empty value is empty text', 'v=""', ''],
    ['an empty mustache is empty text', 'v="{{}}"', ''],
  ])('5.4 %s', async (_what, attribute, expected) => {
    const { log } = await show(`<x-a ${attribute}/>`, '{ n: 1, o: { k: 1 } }', {
      'a.wxml': '',
      'a.js': 'Component({ properties: { v: null }, attached() { log.push(this.data.v) } })',
    });
    expect(log).toEqual([expected]);
  });

  it.each([
    ['undefined as nothing', 'a{{missing}}b', 'ab'],
    ['null as "null"', 'a{{nothing}}b', 'anullb'],
    ['null alone as well', '{{nothing}}', 'null'],
    ['lists joined by commas', '{{list}}', '1,2'],
    ['objects as JavaScript does', '{{o}}', '[object Object]'],
    ['+ inside a mustache by the rules of JavaScript', "{{'a' + missing}}{{missing + 1}}", 'aundefinedNaN'],
  ])('5.5 text shows %s', async (_what, wxml, expected) => {
    expect(await text(`<text>${wxml}</text>`, '{ nothing: null, list: [1, 2], o: {} }')).toBe(expected);
  });
});

describe('5.6 to 5.13 conditions and lists', () => {
  it('5.6 conditions go by truthiness, and comments and white space do not part a chain', async () => {
    const wxml = '<view wx:if="{{a}}">a</view>\n<!-- x -->\n<view wx:elif="{{b}}">b</view> <view wx:else>c</view>';
    expect(await text(wxml, "{ a: '0' }")).toBe('a');
    expect(await text(wxml, "{ a: '', b: [] }")).toBe('b');
    expect(await text(wxml, '{ a: null, b: NaN }')).toBe('c');
  });

  it.each(['<view wx:else/>', '<view wx:if="{{a}}"/>text<view wx:else/>', '<view/><view wx:elif="{{a}}"/>'])(
    '5.6 an orphan is told by the compiler: %s',
    (wxml) => {
      expect(findingsOf(wxml)).toEqual(['WXML_ELSE_ORPHANED']);
    },
  );

  it('5.6 the same branch keeps its components, another one has none of their state', async () => {
    const { run, log } = await show('<x-a wx:if="{{n}}"/><x-a wx:else/>', '{ n: 1 }', {
      'a.wxml': '',
      'a.js': `Component({ attached() { log.push('attached') }, detached() { log.push('detached') } })`,
    });
    await run('page.setData({ n: 2 })');
    expect(log).toEqual(['attached']);
    await run('page.setData({ n: 0 })');
    expect(log.slice(1).sort()).toEqual(['attached', 'detached']);
  });

  it('5.7 hidden hides, and what is hidden lives on', async () => {
    const { run, log, find } = await show('<view hidden="{{h}}"><x-a/></view>', '{ h: false }', {
      'a.wxml': '',
      'a.js': `Component({ detached() { log.push('detached') } })`,
    });
    expect(getComputedStyle(find('wx-view')).display).not.toBe('none');
    await run('page.setData({ h: true })');
    expect(getComputedStyle(find('wx-view')).display).toBe('none');
    expect(log).toEqual([]);
  });

  it('5.8 a list on the same node is outside of its condition, also as wx:for-items', async () => {
    expect(await text('<text wx:for="{{l}}" wx:if="{{item % 2}}">{{item}}</text>', '{ l: [1, 2, 3] }')).toBe('13');
    expect(await text('<text wx:for-items="{{l}}">{{item}}</text>', '{ l: [1, 2, 3] }')).toBe('123');
  });

  it.each([
    ["['x', 'y']", '0x1y'],
    ['{ b: 1, a: 2 }', 'b1a2'],
    ["'hé'", '0h1é'],
    ['3', '001122'],
    ['0', ''],
    ['null', ''],
    ['undefined', ''],
    ['true', ''],
    ['-1', ''],
  ])('5.9 a list goes through %s', async (list, expected) => {
    expect(await text('<text wx:for="{{l}}">{{index}}{{item}}</text>', `{ l: ${list} }`)).toBe(expected);
  });

  it('5.10 loop variables have names of their own, shadow data and outer loops, and are seen in included files', async () => {
    const wxml = `<block wx:for="{{rows}}" wx:for-item="row" wx:for-index="r"><text wx:for="{{row}}" wx:for-item="a" wx:for-index="c">{{r}}{{c}}{{a}}{{item}};</text><include src="part"/></block>
      <block wx:for="{{rows}}"><text wx:for="{{item}}">{{item}}</text></block>`;
    const data = `{ rows: [['x', 'y'], ['z']], a: 'data', item: 'i' }`;
    expect(await text(wxml, data, { 'part.wxml': '[{{r}}{{row.length}}{{a}}]' })).toBe('00xi;01yi;[02data]10zi;[11data]xyz');
  });

  it('5.11 a key is a name: one in mustaches is not evaluated', () => {
    const key = (value: string): unknown => {
      const [node] = compileWxml(`<text wx:for="{{l}}" wx:key="${value}">x</text>`).view.bodies[0]?.n ?? [];
      return (node as { k?: string }).k;
    };
    expect([key('id'), key('*this'), key('{{id}}')]).toEqual(['id', '*this', undefined]);
  });

  it('5.12 rows keep their nodes by key, the fewest move, and equal keys render all the same', async () => {
    const { run, root } = await show(
      '<view wx:for="{{l}}" wx:key="id">{{item.id}}{{item.t}}</view>',
      `{ l: [{ id: 1, t: 'a' }, { id: 2, t: 'b' }, { id: 3, t: 'c' }] }`,
    );
    const before = [...root.children];
    await run(
      `page.setData({ l: [{ id: 3, t: 'C' }, { id: 1, t: 'a' }, { id: 2, t: 'b' }, { id: 2, t: 'd' }, { t: 'e' }, { t: 'f' }] })`,
    );
    expect(root.textContent).toBe('3C1a2b2def');
    expect([root.children[0], root.children[1], root.children[2]]).toEqual([before[2], before[0], before[1]]);
  });

  it('5.12 a repeated key that becomes another moves no component into a row of the other layer', async () => {
    const { run, root, resyncs } = await show(
      '<x-a wx:for="{{l}}" wx:key="id" v="{{item.t}}" l="{{l}}"/>',
      `{ l: [{ id: 0, t: 'a' }, { id: 0, t: 'b' }] }`,
      {
        'a.wxml': '<text wx:for="{{l}}" wx:key="id">{{item.t}}</text>={{v}};',
        'a.js': 'Component({ properties: { v: null, l: Array } })',
      },
    );
    await run(`page.setData({ 'l[0]': { id: 1, t: 'c' } })`);
    expect([root.textContent, resyncs]).toEqual(['cb=c;cb=b;', []]);
  });

  it('5.12 without a key rows are patched in their places', async () => {
    const { run, root } = await show('<view wx:for="{{l}}">{{item}}</view>', '{ l: [1, 2, 3] }');
    const before = [...root.children];
    await run('page.setData({ l: [3, 1] })');
    expect(root.textContent).toBe('31');
    expect([...root.children]).toEqual(before.slice(0, 2));
  });

  it('5.13 a block makes no node, and with a slot it hands out its children', async () => {
    expect(await html('<block><text>a</text></block>')).toBe('<wx-text>a</wx-text>');
    const slotted = await html('<x-a><block slot="s"><text>b</text>c</block></x-a>', '{}', {
      'a.wxml': '<view><slot name="s"/></view>',
      'a.js': 'Component({ options: { multipleSlots: true } })',
    });
    expect(slotted).toContain('<wx-view><wx-text>b</wx-text>c</wx-view>');
  });
});

describe('5.14 to 5.19 templates and files', () => {
  it('5.14 templates are known before they are defined, and an unknown name shows nothing', async () => {
    const wxml = `<template is="{{name}}" data="{{v}}"/><template name="a">A{{v}}{{w}}</template><template name="b">B{{v}}</template>`;
    const screen = await show(wxml, `{ name: 'a', v: 1, w: 'unseen' }`);
    expect(screen.root.textContent).toBe('A1');
    await screen.run(`page.setData({ name: 'b' })`);
    expect(screen.root.textContent).toBe('B1');
    await screen.run(`page.setData({ name: 'none' })`);
    expect(screen.root.textContent).toBe('');
  });

  it('5.14 a template sees no loop of its caller, but the view scripts of the file that defines it', async () => {
    const files = {
      'defs.wxml': `<wxs module="m">module.exports = { f: function (x) { return '<' + x + '>' } }</wxs><template name="t">{{m.f(v)}}{{item}}</template>`,
    };
    const wxml = '<import src="defs"/><template wx:for="{{[1, 2]}}" is="t" data="{{v: item}}"/>';
    expect(await text(wxml, '{}', files)).toBe('<1><2>');
  });

  it.each([
    ['a, b: 1 + 2, ...o', 'aA b3 x7'],
    ['x: 1, ...o', 'a b x7'],
    ['...o, x: 1', 'a b x1'],
    ['...o', 'a b x7'],
  ])('5.15 data is the body of an object: {{%s}}', async (body, expected) => {
    const wxml = `<template name="t">a{{a}} b{{b}} x{{x}}</template><template is="t" data="{{${body}}}"/>`;
    expect(await text(wxml, `{ a: 'A', o: { x: 7 } }`)).toBe(expected);
  });

  it('5.16 an import brings the templates of that file only; own ones go first, then later imports', async () => {
    const files = {
      'one.wxml':
        '<import src="deep"/><template name="t">one</template><template name="u">one-u</template><template name="v"><template is="d"/></template>',
      'two.wxml': '<template name="t">two</template><template name="u">two-u</template>',
      'deep.wxml': '<template name="d">deep</template>',
    };
    const wxml = `<import src="./one.wxml"/><import src="/two"/><template name="t">own</template><template is="t"/>|<template is="u"/>|<template is="v"/>|<template is="{{'d'}}"/>`;
    expect(await text(wxml, '{}', files)).toBe('own|two-u|deep|');
  });

  it('5.17 an include is shown in the scope around it, without its own templates and scripts; a missing one is nothing', async () => {
    const files = {
      'part.wxml': `<wxs module="m">module.exports = 'theirs'</wxs><template name="t">theirs</template>[{{item}}{{m}}{{n}}]`,
    };
    const wxml = `<wxs module="m">module.exports = 'ours'</wxs><block wx:for="{{[1]}}"><include src="part"/></block>`;
    expect(await text(wxml, '{ n: 5 }', files)).toBe('[1ours5]');
  });

  it('5.18 the case of tags is kept where it tells components apart, and built-ins and unknown tags get the prefix wx-', async () => {
    const markup = await html('<myTag>x</myTag><view/>');
    expect(markup.toLowerCase()).toBe('<wx-mytag>x</wx-mytag><wx-view></wx-view>');
    const nodes = compileWxml('<myTag/><mytag/>', { myTag: 'c/one', mytag: 'c/two' }).view.bodies[0]?.n;
    expect(nodes?.map((node) => (node as { c: string }).c)).toEqual(['c/one', 'c/two']);
  });

  it('5.19 generic: is a static name, class: and style: follow their values, and worklet: means nothing', async () => {
    const screen = await show(
      '<view class="a" class:on="{{on}}" style:color="{{c}}" worklet:gesture="g">x</view>',
      `{ on: true, c: 'red' }`,
    );
    expect([screen.find('wx-view').className, screen.find('wx-view').style.color]).toEqual(['a on', 'red']);
    await screen.run(`page.setData({ on: false, c: 'blue' })`);
    expect([screen.find('wx-view').className.trim(), screen.find('wx-view').style.color]).toEqual(['a', 'blue']);
  });
});
