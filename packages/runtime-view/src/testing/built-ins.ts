// For tests of built-in components: a page of WXML alone, and a finger.

import type { Json, ViewEventPayload } from '@dinghy/bridge-protocol';
import { mountComponents } from './components.ts';
import type { MountedPage, MountOptions } from './mount.ts';

export interface BuiltInPage extends MountedPage {
  find<Kind extends HTMLElement = HTMLElement>(selector: string): Kind;
  set(data: Readonly<Record<string, Json>>): Promise<void>;
  tap(target: string | Element): Promise<void>;
  /** A finger that comes down on the target at the first place, goes along the others, and is lifted. */
  drag(target: string | Element, places: readonly (readonly [x: number, y: number])[]): Promise<void>;
  /** `[type, detail]` of the events sent so far. */
  details(): (readonly [string, Json])[];
}

export async function mountWxml(
  wxml: string,
  data: Readonly<Record<string, Json>> = {},
  options: Partial<MountOptions> = {},
): Promise<BuiltInPage> {
  const page = await mountComponents({ page: { wxml } }, { 1: { path: 'page', data } }, options);
  const find = <Kind extends HTMLElement>(selector: string): Kind => page.root.querySelector(selector) as Kind;
  return {
    ...page,
    find,
    set: (values) =>
      page.commit({ patches: [[1, Object.entries(values).map(([field, value]) => ['s', [field], value] as const)]] }),
    async tap(target) {
      const element = typeof target === 'string' ? find(target) : target;
      for (const type of ['pointerdown', 'pointerup']) {
        element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX: 1, clientY: 1 }));
      }
      await page.settle();
    },
    async drag(target, places) {
      const element = typeof target === 'string' ? find(target) : target;
      const [first = [0, 0], ...others] = places;
      const send = (type: string, [clientX, clientY]: readonly [number, number]): void => {
        element.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'mouse', button: 0, clientX, clientY }));
      };
      send('pointerdown', first);
      for (const place of others) send('pointermove', place);
      send('pointerup', places.at(-1) ?? first);
      await page.settle();
    },
    details: () => page.events.map(({ type, detail }: ViewEventPayload) => [type, detail] as const),
  };
}
