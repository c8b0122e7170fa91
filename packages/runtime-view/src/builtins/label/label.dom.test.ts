import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

/** What assistive technology calls an element. */
const nameOf = (selector: string): string | undefined => {
  const id = page.find(selector).getAttribute('aria-labelledby');
  return id === null ? undefined : document.getElementById(id)?.textContent?.trim();
};

describe('label', () => {
  it('passes taps on to the first field in it, or to the one that it names', async () => {
    page = await mountWxml(
      '<label id="near"><switch bindchange="c" data-at="near"/>Near</label><label id="far" for="s">Far</label><switch id="s" bindchange="c" data-at="far"/>',
    );
    await page.tap('#near');
    await page.tap('#far');
    expect(
      page.events.filter(({ type }) => type === 'change').map(({ deliveries }) => deliveries[0]?.currentTarget.dataset),
    ).toEqual([{ at: 'near' }, { at: 'far' }]);
  });

  it('is what its field is called, as it stands', async () => {
    page = await mountWxml('<label><switch/>{{words}}</label><label for="i">Name</label><input id="i"/>', { words: 'Lights' });
    expect([nameOf('wx-switch'), nameOf('.wx-input-input')]).toEqual(['Lights', 'Name']);
    await page.set({ words: 'Shades' });
    expect(nameOf('wx-switch')).toBe('Shades');
  });

  it('leaves what the page calls a field', async () => {
    page = await mountWxml('<label>Lights<switch aria-label="All lights"/></label>');
    expect([page.find('wx-switch').getAttribute('aria-label'), nameOf('wx-switch')]).toEqual(['All lights', undefined]);
  });
});
