import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('web-view', () => {
  it('has the container open its address, and another one when that changes', async () => {
    const asked: unknown[] = [];
    const invoke = (...call: unknown[]) => {
      asked.push(call);
      return {};
    };
    page = await mountWxml('<web-view src="{{src}}"/>', { src: 'https://a.test/' }, { invoke });
    await page.settle();
    await page.set({ src: 'https://b.test/' });
    await page.set({ src: '' });
    await page.settle();
    expect(asked).toEqual([
      ['openWebView', { src: 'https://a.test/' }],
      ['openWebView', { src: 'https://b.test/' }],
    ]);
    expect(page.find('wx-web-view').querySelector('iframe')).toBeNull();
  });

  it('shows that it waits, in the colour of progressbar-color, until there is something to see', async () => {
    page = await mountWxml('<web-view src="https://a.test/" progressbar-color="red"/>');
    const progress = page.find('.wx-web-view-progress');
    expect([progress.style.backgroundColor, progress.hasAttribute('data-open')]).toEqual(['red', true]);
    await page.settle();
    await page.settle();
    expect(progress.hasAttribute('data-open')).toBe(false);
  });

  it('says what may not be opened, to the user and to the page', async () => {
    page = await mountWxml('<web-view src="https://a.test/" binderror="h"/>');
    await page.settle();
    await page.settle();
    expect(page.find('[role=alert]').textContent).toContain('https://a.test/');
    expect(page.details()).toEqual([
      [
        'error',
        { url: 'https://a.test/', fullUrl: 'https://a.test/', errMsg: 'openWebView:fail not supported', code: 'API_UNSUPPORTED' },
      ],
    ]);
  });

  it.each(['', 'src="{{[]}}"', 'src="{{null}}"'])('opens nothing for %j', async (attributes) => {
    const asked: string[] = [];
    page = await mountWxml(`<web-view ${attributes}/>`, {}, { invoke: (api) => void asked.push(api) });
    await page.settle();
    expect(asked).toEqual([]);
  });
});
