import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type MountedPage, mount } from '../testing/mount.ts';

let page: MountedPage;
afterEach(() => page.dispose());

/** Without the packs that answer questions. */
const show = async (): Promise<void> => {
  page = await mount({ page: { nodes: [{ e: 'view', a: { id: 'a', class: ['d', 'c'] } }] }, packs: {} }, { c: 'first' });
};
const classOf = async (): Promise<unknown> => {
  const query = { scope: 1, selector: '#a', all: false, fields: { properties: ['class'] } };
  return page.logic.call(CHANNELS.render, 'selectorQuery', { queries: [query] });
};

describe('a page without what answers questions', () => {
  it('answers as it was when it was asked, though commits come before the pack does', async () => {
    await show();
    const asked = classOf();
    const committed = page.commit({ patches: [[1, [['s', ['c'], 'later']]]] });
    expect(await asked).toEqual([{ class: 'first' }]);
    await committed;
    expect(await classOf()).toEqual([{ class: 'later' }]);
  });

  it('tells what it was asked to move that the movement is over', async () => {
    await show();
    const [element] = page.root.children;
    Object.assign(element as Element, { animate: () => ({ finished: Promise.resolve(), cancel: () => {} }) });
    page.logic.sendEvent(CHANNELS.render, 'animate', {
      animation: 7,
      scope: 1,
      selector: '#a',
      keyframes: [{ opacity: 0 }],
      durationMs: 10,
    });
    await classOf();
    await page.settle();
    expect(page.messages).toContainEqual({ to: 'logic', name: 'animationEnd', body: { animation: 7 } });
  });
});
