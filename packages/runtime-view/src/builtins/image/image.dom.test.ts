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

  it('asks for an address by https where it is told to', async () => {
    const asked: string[] = [];
    const loadResource = (url: string) => {
      asked.push(url);
      return { mime: 'image/png', bytes: new ArrayBuffer(4) };
    };
    page = await mountWxml('<image src="http://a.test/b.png" forceHttps/><image src="/c.png" forceHttps/>', {}, { loadResource });
    await page.settle();
    expect(asked).toEqual(['https://a.test/b.png', '/c.png']);
  });

  it('reports what cannot be had, and never loads by itself', async () => {
    page = await mountWxml(
      '<image src="javascript:alert(1)" binderror="error"/><image src="data:text/html,x" binderror="error"/>',
    );
    await page.settle();
    expect(page.details().map(([type]) => type)).toEqual(['error', 'error']);
    expect([...page.root.querySelectorAll('img')].every((picture) => !picture.hasAttribute('src'))).toBe(true);
  });

  it('tells the size of what it shows, and forgets a picture that is replaced', async () => {
    const pending = new Map<string, () => void>();
    const loadResource = (url: string) => {
      pending.set(url, () => undefined);
      return { mime: 'image/png', bytes: new ArrayBuffer(4) };
    };
    page = await mountWxml(
      '<image src="{{src}}" bindload="load" mode="{{mode}}"/>',
      { src: '/a.png', mode: 'widthFix' },
      { loadResource },
    );
    await page.settle();
    page.find('img').dispatchEvent(new Event('load'));
    await page.settle();
    expect(page.details()).toEqual([['load', { width: 0, height: 0 }]]);
    await page.set({ src: '', mode: 'top left' });
    expect(page.find('img').hasAttribute('src')).toBe(false);
    expect(page.find('wx-image').getAttribute('mode')).toBe('top left');
    expect([...pending.keys()]).toEqual(['/a.png']);
  });

  it('fades in once it can be seen, where it may', async () => {
    page = await mountWxml(
      '<image src="/a.png" fade-in/>',
      {},
      {
        loadResource: () => ({ mime: 'image/png', bytes: new ArrayBuffer(4) }),
      },
    );
    await page.settle();
    const host = page.find('wx-image');
    expect([host.hasAttribute('fade-in'), host.hasAttribute('data-shown')]).toEqual([true, false]);
    page.find('img').dispatchEvent(new Event('load'));
    expect(host.hasAttribute('data-shown')).toBe(true);
  });

  it('reports bytes that are no picture', async () => {
    page = await mountWxml(
      '<image src="/a.png" binderror="error"/>',
      {},
      {
        loadResource: () => ({ mime: 'image/png', bytes: new ArrayBuffer(4) }),
      },
    );
    await page.settle();
    page.find('img').dispatchEvent(new Event('error'));
    await page.settle();
    expect(page.details()).toEqual([['error', { errMsg: 'image:fail /a.png' }]]);
  });

  it('offers what can be done with it after a long press, where it may', async () => {
    const asked: string[] = [];
    const invoke = (api: string) => {
      asked.push(api);
      return { tapIndex: 1 };
    };
    page = await mountWxml('<image src="../a.png" show-menu-by-longpress="{{on}}"/>', { on: false }, { invoke });
    const press = async () => {
      const target = page.find('wx-image');
      const finger = { bubbles: true, pointerType: 'touch', isPrimary: true, pointerId: 5, clientX: 1, clientY: 1 };
      target.dispatchEvent(new PointerEvent('pointerdown', { ...finger, pointerType: 'mouse', button: 0 }));
      await new Promise((resolve) => setTimeout(resolve, 400));
      target.dispatchEvent(new PointerEvent('pointerup', { ...finger, pointerType: 'mouse', button: 0 }));
      await page.settle();
    };
    await press();
    expect(asked).toEqual([]);
    await page.set({ on: true });
    await press();
    expect(asked).toEqual(['showActionSheet', 'saveImageToPhotosAlbum']);
  });

  it.each(['mode="{{[]}}"', 'mode="upside-down"', 'src="{{{}}}"', 'src="{{null}}" lazy-load="yes"', 'style="width: -5px"'])(
    'copes with %s',
    async (attributes) => {
      page = await mountWxml(`<image ${attributes}/>`);
      expect(page.find('img')).toBeTruthy();
    },
  );
});
