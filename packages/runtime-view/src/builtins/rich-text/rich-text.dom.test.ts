import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { parseHtml } from './parse-html.ts';

let page: BuiltInPage | undefined;
afterEach(() => page?.dispose());

const shown = async (nodes: unknown): Promise<string> => {
  page = await mountWxml('<rich-text nodes="{{nodes}}"/>', { nodes: nodes as string });
  return (page.find('wx-rich-text').firstElementChild as HTMLElement).innerHTML;
};

describe('rich-text', () => {
  it('shows HTML text', async () => {
    expect(await shown('<p class="a" style="color: red">Hi <b>you</b> &amp; me<br>x</p>')).toBe(
      '<p class="a" style="color: red;">Hi <b>you</b> &amp; me<br>x</p>',
    );
  });

  it('shows a tree of nodes', async () => {
    expect(await shown([{ name: 'DIV', attrs: { class: 'a' }, children: [{ type: 'text', text: 'a&lt;b' }] }])).toBe(
      '<div class="a">a&lt;b</div>',
    );
  });

  it('widens its spaces and can be selected, where it is told to', async () => {
    page = await mountWxml('<rich-text nodes="<b>a b</b>" space="emsp" user-select/>');
    const host = page.find('wx-rich-text');
    expect([host.textContent, host.hasAttribute('user-select')]).toEqual(['a\u2003b', true]);
  });

  it.each(['nodes="{{1}}"', 'nodes="{{null}}"', 'nodes="{{[null, 1, [], {}]}}"', 'nodes="{{ {name: \'b\'} }}"'])(
    'shows nothing for %s',
    async (attributes) => {
      page = await mountWxml(`<rich-text ${attributes}/>`);
      expect(page.find('wx-rich-text').textContent).toBe('');
    },
  );

  it.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<a href="javascript:alert(1)" onclick="x()">l</a>',
    '<iframe srcdoc="<script>1</script>"></iframe>',
    '<svg onload=alert(1)><a xlink:href="javascript:1"/></svg>',
    '<form action="https://x.test"><input name="a"></form>',
    '<style>@import "https://x.test"</style><link rel=stylesheet href=//x.test>',
    '<p style="background:url(https://x.test/a)">x</p>',
  ])('keeps out what runs, loads or leads away: %s', async (html) => {
    const result = await shown(html);
    expect(result).not.toMatch(/script|on\w+=|href|src=|srcdoc|form|input|style>|link|x\.test/i);
  });
});

/** What view scripts can build: as small as its levels, and as a tree larger than any memory. */
const shared = `<wxs module="m">
  var list = [], text = [];
  module.exports = { fill: function () {
    var nodes = ['x'], inner = [{ name: 'b' }];
    for (var i = 0; i < 40; i++) {
      nodes = [nodes, nodes];
      inner = [{ name: 'i', children: inner }, { name: 'i', children: inner }];
    }
    text.push(nodes);
    list.push({ name: 'p', attrs: { title: nodes }, children: inner });
    return '';
  }, list: list, text: text };
</wxs>`;

describe('a value of view scripts that shares its parts', () => {
  it.each([
    '<rich-text nodes="{{m.list}}"/>',
    '<view aria-label="{{m.text}}"/>',
    '<view class="{{m.text}}" id="{{m.text}}">{{m.text}}</view>',
    '<picker range="{{m.text}}"/><image src="{{m.text}}"/><input value="{{m.text}}"/><slider value="{{m.text}}"/>',
    '<scroll-view scroll-top="{{m.text}}"/><swiper current="{{m.text}}"/><icon type="{{m.text}}"/>',
  ])('does not hold up the view: %s (34, 54)', async (wxml) => {
    // Each level doubles: whole, this would be 2^40 nodes.
    page = await mountWxml(`${shared}<view>{{m.fill()}}</view>${wxml}`);
    expect(document.querySelectorAll('*').length).toBeLessThan(200_000);
  });
});

describe('parseHtml', () => {
  it.each([
    ['tags that do not end', '<a'.repeat(100_000)],
    ['a closing tag that does not end', `</${'a'.repeat(200_000)}`],
    ['declarations that do not end', '<!'.repeat(100_000)],
    ['closing tags of a script that do not end', `<script>${'</script'.repeat(50_000)}`],
    ['quotes that do not end', '<a "\'>\n'.repeat(50_000)],
    ['names without values', `<a ${'b '.repeat(100_000)}>`],
    ['elements that are never closed', `${'<b>'.repeat(50_000)}${'</i>'.repeat(50_000)}`],
    ['comments that do not end', '<!--'.repeat(50_000)],
  ])('takes no longer for %s than for other text of that length (54)', (_what, html) => {
    const start = performance.now();
    parseHtml(html);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  const outline = (nodes: readonly unknown[]): unknown[] =>
    nodes.map((node) => {
      const { name, text, children } = node as { name?: string; text?: string; children?: unknown[] };
      return text ?? [name, ...outline(children ?? [])];
    });

  it.each([
    ['<ul><li>a<li>b</ul>c', [['ul', ['li', 'a'], ['li', 'b']], 'c']],
    ['<b>a<i>b</b>c', [['b', 'a', ['i', 'b']], 'c']],
    ['a</p>b<!-- c --><br/>d', ['a', 'b', ['br'], 'd']],
    ['1 < 2 & 3 > 2', ['1 < 2 & 3 > 2']],
    ['<p title="a>b">x', [['p', 'x']]],
    ["<p title=it's>x</p>y", [['p', 'x'], 'y']],
    ['a <b and c', ['a <b and c']],
    ['a<!doctype html>b', ['a', 'b']],
    ['a<!-- b', ['a']],
    ['<STYLE>p {}</Style >x', ['x']],
    ['<script>if (a < b) "</p>"</script>after', ['after']],
  ])('reads %s', (html, expected) => {
    expect(outline(parseHtml(html))).toEqual(expected);
  });
});
