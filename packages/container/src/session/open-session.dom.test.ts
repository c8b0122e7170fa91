// What the user asks for by the capsule's menu while the code for it is on its way, or does not come.

import { DinghyError } from '@dinghy/errors';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { loadDialogs } from '../chrome/load-dialogs.ts';
import { createEmitter } from './emitter.ts';
import { aroundCode } from './load-around.ts';
import type { MiniProgramEvents } from './mini-program-handle.ts';
import { openSession } from './open-session.ts';
import type { SessionBeginning } from './session-beginning.ts';
import type { SessionOptions } from './session-options.ts';

const unreadable = new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'surroundings' });

/** A session whose package never comes. */
function open() {
  const attachShadow = vi.spyOn(Element.prototype, 'attachShadow');
  const load = vi.spyOn(aroundCode, 'load');
  onTestFinished(() => {
    attachShadow.mockRestore();
    load.mockRestore();
  });
  const events = createEmitter<MiniProgramEvents>();
  const fetchManifest = vi.fn(() => new Promise<Uint8Array>(() => undefined));
  const settleClosed = vi.fn();
  const mount = document.createElement('div');
  document.body.append(mount);
  const options = { appId: 'shop', mount, language: 'en', menu: [{ id: 'help', label: 'Help', icon: 'about' }] };
  const beginning = { source: { fetchManifest }, engine: {}, events, settleClosed } as unknown as SessionBeginning;
  const session = openSession(options as unknown as SessionOptions, beginning);
  const chrome = attachShadow.mock.results[0]?.value as ShadowRoot;
  const choose = async (label: string): Promise<void> => {
    await loadDialogs();
    chrome.querySelector<HTMLElement>('.capsule-button')?.click();
    const item = await vi.waitFor(() => {
      const found = [...chrome.querySelectorAll<HTMLElement>('.menu-item')].find(({ textContent }) => textContent === label);
      if (!found) throw new Error(`no entry ${label}`);
      return found;
    });
    item.click();
    // The sheet answers in a later turn.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { session, events, fetchManifest, load, choose };
}

afterEach(() => document.body.replaceChildren());

it('tells the host of an entry of its own, whether the code of our own has come or not', async () => {
  const { session, events, load, choose } = open();
  const chosen: string[] = [];
  events.on('menu', ({ id }) => chosen.push(id));
  load.mockRejectedValue(unreadable);
  await choose('Help');
  expect(chosen).toEqual(['help']);
  session.close('host');
});

it('starts over when the code for it has come', async () => {
  const { session, fetchManifest, choose } = open();
  await choose('Restart');
  await vi.waitFor(() => expect(fetchManifest).toHaveBeenCalledTimes(2));
  session.close('host');
});

it('does nothing for a user who has closed it meanwhile', async () => {
  const { session, fetchManifest, load, choose } = open();
  const code = await aroundCode.load();
  let arrive: () => void = () => undefined;
  const arriving = new Promise<typeof code>((resolve) => {
    arrive = () => resolve(code);
  });
  load.mockReturnValueOnce(arriving);
  await choose('Restart');
  session.close('user');
  arrive();
  await arriving;
  expect(fetchManifest).toHaveBeenCalledOnce();
});
