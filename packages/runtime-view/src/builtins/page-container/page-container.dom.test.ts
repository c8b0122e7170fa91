import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => {
  page.dispose();
  vi.useRealTimers();
});

const EVENTS =
  'bindbeforeenter="e" bindenter="e" bindafterenter="e" bindbeforeleave="e" bindleave="e" bindafterleave="e" bindclickoverlay="e"';

async function mount(attributes = '', show = true): Promise<void> {
  page = await mountWxml(
    `<page-container model:show="{{show}}" duration="20" ${attributes} ${EVENTS}><view id="in">x</view></page-container>`,
    { show },
  );
}
const types = (): string[] =>
  page
    .details()
    .map(([type]) => type)
    .filter((type) => type !== '');
const isShown = (): boolean => page.find('wx-page-container').classList.contains('wx-page-container-shown');
const held = (): unknown[] => page.messages.filter(({ name }) => name === 'holdBack').map(({ body }) => body);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('page-container', () => {
  it('stays open when the page gives it another class', async () => {
    page = await mountWxml('<page-container class="{{c}}" show/>', { c: 'a' });
    await page.set({ c: 'b' });
    expect(page.find('wx-page-container').className).toBe('b wx-page-container-shown wx-page-container-open');
  });

  it('comes and goes with the platform’s events', async () => {
    await mount('', false);
    expect(isShown()).toBe(false);
    await page.set({ show: true });
    await wait(40);
    await page.set({ show: false });
    expect(isShown()).toBe(true);
    await wait(40);
    expect(isShown()).toBe(false);
    expect(types()).toEqual(['beforeenter', 'enter', 'afterenter', 'beforeleave', 'leave', 'afterleave']);
  });

  it('is left by going back, which the page then is not', async () => {
    await mount();
    await page.settle();
    expect(held()).toEqual([{ isHeld: true }]);
    page.host.sendEvent(CHANNELS.lifecycle, 'back', {});
    await page.settle();
    expect(types()).toContain('leave');
    expect(page.events.find(({ writes }) => writes !== undefined)?.writes).toEqual([
      { instance: 1, path: ['show'], value: false },
    ]);
    expect(held()).toEqual([{ isHeld: true }, { isHeld: false }]);
  });

  it('tells of taps on what it covers', async () => {
    await mount();
    await page.tap('.wx-page-container-overlay');
    await page.tap('#in');
    expect(types().filter((type) => type === 'clickoverlay')).toHaveLength(1);
  });

  it('is pushed down where it may be', async () => {
    await mount('close-on-slide-down');
    const pull = (down: number) =>
      page.drag('#in', [
        [5, 5],
        [5, down],
      ]);
    await pull(-80);
    expect(types()).not.toContain('leave');
    await pull(200);
    expect(types()).toContain('leave');
  });

  it('covers the page as the page asks', async () => {
    await mount('z-index="7" overlay-style="background-color: red" position="center"');
    expect(page.find('wx-page-container').style.getPropertyValue('--wx-level')).toBe('7');
    expect(page.find('.wx-page-container-overlay').style.backgroundColor).toBe('red');
    expect(page.find('.wx-page-container-panel').classList.contains('wx-page-container-center')).toBe(true);
  });

  it.each(['position="sideways" round', 'duration="-5" z-index="abc"', 'overlay="{{false}}" custom-style="color: red"'])(
    'copes with %s',
    async (attributes) => {
      await mount(attributes);
      expect(isShown()).toBe(true);
      expect(page.find('.wx-page-container-panel').className).toMatch(/wx-page-container-bottom/);
    },
  );
});
