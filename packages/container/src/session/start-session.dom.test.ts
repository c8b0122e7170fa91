// The handle while the session's code is on its way, or does not come.

import { DinghyError } from '@dinghy/errors';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { LogicEngineStart } from '../engine/logic-engine.ts';
import { type LazyPart, loadOnce } from '../load-once.ts';
import type { OpenSession, Session } from './session-beginning.ts';
import type { SessionOptions } from './session-options.ts';
import { startSession } from './start-session.ts';

const unreadable = new DinghyError('CONTAINER_CODE_UNREADABLE', { part: 'session' });

interface Code {
  readonly openSession: OpenSession;
}

/** @param arrivals what the first attempt to load the code brings, the second, and so on */
function start(...arrivals: readonly (() => Promise<Code>)[]) {
  const left = [...arrivals];
  const log: string[] = [];
  const code = loadOnce(() => {
    log.push('code');
    return left.shift()?.() ?? Promise.reject(unreadable);
  });
  return { ...startWith(code, log), code };
}

function startWith(code: LazyPart<Code>, log: string[] = []) {
  const noting = <Value>(word: string, value: Value): Value => {
    log.push(word);
    return value;
  };
  const starts: LogicEngineStart[] = [];
  const mount = document.createElement('div');
  document.body.append(mount);
  const options = {
    appId: 'shop',
    mount,
    language: 'en',
    source: { fetchManifest: () => noting('manifest', Promise.resolve(new Uint8Array())), fetchBlob: vi.fn() },
    viewEngine: { name: 'none', start: vi.fn(), warm: () => noting('view', undefined) },
    engine: {
      name: 'none',
      takesPacks: false,
      start(asked: LogicEngineStart) {
        starts.push(asked);
        return noting('realm', new Promise(() => undefined));
      },
    },
  } as unknown as SessionOptions;
  const handle = startSession(options, code);
  const errors: unknown[] = [];
  handle.on('error', ({ error, fatal }) => errors.push([error, fatal]));
  return { handle, log, mount, starts, errors };
}

/** Writes down what it is told. */
function recording(log: string[]): Code {
  return {
    openSession(_options, beginning) {
      beginning.settleOpened();
      return {
        open: async (url) => void log.push(`open ${url}`),
        setShown: (shown) => log.push(`shown ${shown}`),
        setTheme: (theme) => log.push(`theme ${theme}`),
        setFontSize: (size) => log.push(`size ${size}`),
        close: (reason) => beginning.settleClosed(reason),
      } as Session;
    },
  };
}

const button = (mount: Element, text: string): HTMLElement | undefined =>
  [...(mount.firstElementChild?.shadowRoot?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === text);

afterEach(() => document.body.replaceChildren());

describe('startSession', () => {
  it('asks for the manifest, the code, the view and the realm at once, in this order', () => {
    expect(start(() => new Promise(() => undefined)).log).toEqual(['manifest', 'code', 'view', 'realm']);
  });

  it('does what the host has asked for when the session is there, in the order of asking', async () => {
    const told: string[] = [];
    const { handle } = start(async () => recording(told));
    handle.setTheme('dark');
    handle.setShown(false);
    const opening = handle.open('/pages/a/a');
    handle.setFontSize(20);
    expect(told).toEqual([]);
    await Promise.all([handle.opened, opening]);
    expect(told).toEqual(['theme dark', 'shown false', 'open /pages/a/a', 'size 20']);
  });

  it('tells of a session that cannot be made, and shows that it failed, whether its code had to come or was there', async () => {
    const broken = (): never => {
      throw new TypeError('menu is not iterable');
    };
    const { handle, mount, code } = start(async () => ({ openSession: broken }));
    await expect(handle.opened).rejects.toThrowError('menu is not iterable');
    expect(button(mount, 'Try again')).toBeDefined();
    const second = startWith(code);
    await expect(second.handle.opened).rejects.toThrowError('menu is not iterable');
    expect(button(second.mount, 'Try again')).toBeDefined();
  });

  it('opens in the same turn where the code is there', async () => {
    const told: string[] = [];
    const part = loadOnce(async () => recording(told));
    await part.load();
    const { handle } = startWith(part);
    handle.setTheme('dark');
    expect(told).toEqual(['theme dark']);
  });

  it('closes before its code has come: no session is made, its realm is ended, and nobody waits for ever', async () => {
    let arrive: (code: Code) => void = () => undefined;
    const { handle, starts, code } = start(
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    const opening = handle.open('/pages/a/a');
    handle.close();
    expect(starts[0]?.signal.aborted).toBe(true);
    expect(await handle.closed).toBe('host');
    await expect(handle.opened).rejects.toMatchObject({ code: 'CONTAINER_CLOSED' });
    await expect(opening).rejects.toMatchObject({ code: 'CONTAINER_CLOSED' });
    const openSession = vi.fn();
    arrive({ openSession });
    await code.load();
    expect(openSession).not.toHaveBeenCalled();
  });

  it('says that its code cannot be had, and gets it when the user tries again', async () => {
    const told: string[] = [];
    const { handle, mount, starts, errors } = start(
      () => Promise.reject(unreadable),
      async () => recording(told),
    );
    await expect(handle.opened).rejects.toBe(unreadable);
    expect(errors).toEqual([[unreadable, true]]);
    expect(starts[0]?.signal.aborted).toBe(true);
    handle.setTheme('dark');
    button(mount, 'Try again')?.click();
    await vi.waitFor(() => expect(told).toEqual(['theme dark']));
    expect(mount.childElementCount).toBe(0);
  });

  it('stays on its screen while the user waits for it, and after it has failed again', async () => {
    let arrive: (code: Promise<Code>) => void = () => undefined;
    const { handle, mount, errors, code } = start(
      () => Promise.reject(unreadable),
      () =>
        new Promise((resolve) => {
          arrive = resolve;
        }),
    );
    await handle.opened.catch(() => undefined);
    const screen = mount.firstElementChild;
    button(mount, 'Try again')?.click();
    // Asks once, however often it is pressed.
    button(mount, 'Try again')?.click();
    expect(mount.firstElementChild).toBe(screen);
    arrive(Promise.reject(unreadable));
    await vi.waitFor(() => expect(errors).toHaveLength(2));
    expect([...mount.children]).toEqual([screen]);
    expect(code.loaded).toBeUndefined();
  });

  it('can be closed by the user where its code cannot be had', async () => {
    const { handle, mount } = start(() => Promise.reject(unreadable));
    await handle.opened.catch(() => undefined);
    button(mount, 'Close')?.click();
    expect(await handle.closed).toBe('user');
    expect(mount.childElementCount).toBe(0);
  });
});
