import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';
import { mountComponents } from '../../testing/components.ts';
import type { MountedPage } from '../../testing/mount.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('radio', () => {
  it('is the only one chosen in its group', async () => {
    page = await mountWxml(
      '<radio-group bindchange="change"><label id="l"><radio id="a" value="a"/>A</label><radio id="b" value="b" checked/></radio-group>',
    );
    await page.tap('#l');
    await page.tap('#a');
    expect(page.details()).toEqual([['change', { value: 'a' }]]);
    expect(page.find('#b .wx-radio-input').className).toBe('wx-radio-input');
    expect(page.find('#a .wx-radio-input').className).toBe('wx-radio-input wx-radio-input-checked');
  });

  it('belongs to a group of its own tree: what is in a component’s template is the component’s affair', async () => {
    const mounted = await mountComponents(
      {
        page: {
          wxml: `<radio-group bindchange="change"><cell><radio class="slotted" value="slotted"/></cell><own/>
            <radio class="plain" value="plain"/></radio-group>`,
        },
        cell: { wxml: '<slot/>' },
        own: { wxml: '<radio class="own" value="own"/>' },
      },
      { 1: { path: 'page', children: [2, 3] }, 2: { path: 'cell' }, 3: { path: 'own' } },
    );
    const choose = async (name: string): Promise<void> => {
      tap(mounted, `wx-radio[class$="${name}"]`);
      await mounted.settle();
    };
    for (const name of ['own', 'slotted', 'plain']) await choose(name);
    expect(mounted.events.map(({ detail }) => detail)).toEqual([{ value: 'slotted' }, { value: 'plain' }]);
    const chosen = [...mounted.root.querySelectorAll('wx-radio')].map((radio) => radio.getAttribute('aria-checked'));
    expect(chosen).toEqual(['false', 'true', 'true']);
    mounted.dispose();
  });
});

function tap({ root }: MountedPage, selector: string): void {
  const element = root.querySelector(selector) as Element;
  for (const type of ['pointerdown', 'pointerup'])
    element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: 1, clientY: 1 }));
}
