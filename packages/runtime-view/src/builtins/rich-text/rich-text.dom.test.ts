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

describe('parseHtml', () => {
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
    ['<script>if (a < b) "</p>"</script>after', ['after']],
  ])('reads %s', (html, expected) => {
    expect(outline(parseHtml(html))).toEqual(expected);
  });
});
