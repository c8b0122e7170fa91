import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('image', () => {
  it('shows what the host gives, by an address of this frame alone', async () => {
    const asked: string[] = [];
    const loadResource = (url: string) => {
      asked.push(url);
      return { mime: 'image/png', bytes: new ArrayBuffer(4) };
    };
    page = await mountWxml(
      '<image src="../img/a.png" mode="aspectFit"/><image src="https://example.test/b.png"/>',
      {},
      { loadResource },
    );
    await page.settle();
    expect(asked).toEqual(['/pages/img/a.png', 'https://example.test/b.png']);
    expect(page.find('wx-image').getAttribute('mode')).toBe('aspectFit');
    expect(page.find<HTMLImageElement>('img').src).toMatch(/^blob:/);
  });

  it('reports what cannot be had, and never loads by itself', async () => {
    page = await mountWxml(
      '<image src="javascript:alert(1)" binderror="error"/><image src="data:text/html,x" binderror="error"/>',
    );
    await page.settle();
    expect(page.details().map(([type]) => type)).toEqual(['error', 'error']);
    expect([...page.root.querySelectorAll('img')].every((picture) => !picture.hasAttribute('src'))).toBe(true);
  });
});
