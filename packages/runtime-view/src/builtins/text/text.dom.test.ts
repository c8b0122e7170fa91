import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('text', () => {
  it('decodes entities where it says so, nested text included', async () => {
    page = await mountWxml('<text>&lt;{{a}}</text><text decode>&lt;{{a}}<text>&amp;&nbsp;&#65;&bogus;</text></text>', {
      a: '&gt;',
    });
    expect([...page.root.children].map(({ textContent }) => textContent)).toEqual(['&lt;&gt;', '<>&\u00a0A&bogus;']);
  });

  it('can be selectable by its old name too', async () => {
    page = await mountWxml('<text selectable>a</text>');
    expect(page.find('wx-text').hasAttribute('selectable')).toBe(true);
  });

  it('can be selectable, and widen its spaces', async () => {
    page = await mountWxml('<text user-select space="emsp">a b</text>');
    expect(page.find('wx-text').hasAttribute('user-select')).toBe(true);
    expect(page.root.textContent).toBe('a\u2003b');
  });

  it('shows at most the lines that it may, for stylesheets to cut', async () => {
    page = await mountWxml('<text max-lines="{{n}}" overflow="ellipsis">a</text>', { n: 2 });
    const host = page.find('wx-text');
    expect([host.getAttribute('max-lines'), host.getAttribute('overflow')]).toEqual(['2', 'ellipsis']);
    await page.set({ n: 3 });
    expect(host.getAttribute('max-lines')).toBe('3');
  });

  it.each(['space="wide"', 'max-lines="{{[]}}"', 'decode="{{null}}"', 'overflow="{{{}}}"'])(
    'copes with %s',
    async (attributes) => {
      page = await mountWxml(`<text ${attributes}>a b</text>`);
      expect(page.root.textContent).toBe('a b');
    },
  );
});
