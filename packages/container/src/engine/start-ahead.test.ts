import { describe, expect, it, vi } from 'vitest';
import type { LogicEngineStart, LogicRealm } from './logic-engine.ts';
import { startAhead } from './start-ahead.ts';

function create() {
  const starts: LogicEngineStart[] = [];
  const engine = {
    name: 'counting',
    takesPacks: true,
    start(start: LogicEngineStart) {
      starts.push(start);
      return Promise.resolve({ number: starts.length } as unknown as LogicRealm);
    },
  };
  const controller = new AbortController();
  const taken = { appId: 'a', signal: controller.signal, onFatal: vi.fn(), onSilence: vi.fn() };
  return { engine, starts, ahead: startAhead(engine, 'a'), taken, controller };
}

describe('startAhead', () => {
  it('hands its realm to the first who starts one, with what happens to it, and makes others anew', async () => {
    const { starts, ahead, taken, controller } = create();
    expect(ahead.takesPacks).toBe(true);
    expect(starts).toHaveLength(1);
    expect(await ahead.start(taken)).toEqual({ number: 1 });
    starts[0]?.onFatal(new Error('dead'));
    starts[0]?.onSilence(true);
    expect(taken.onFatal).toHaveBeenCalledTimes(1);
    expect(taken.onSilence).toHaveBeenCalledWith(true);
    controller.abort();
    expect(starts[0]?.signal.aborted).toBe(true);
    expect(await ahead.start(taken)).toEqual({ number: 2 });
  });

  it('ends a realm that nobody took, and no other', async () => {
    const { starts, ahead } = create();
    ahead.cancel();
    expect(starts[0]?.signal.aborted).toBe(true);
    const used = create();
    await used.ahead.start(used.taken);
    used.ahead.cancel();
    expect(used.starts[0]?.signal.aborted).toBe(false);
  });

  it('does not hand out a realm that died before', async () => {
    const { starts, ahead, taken } = create();
    starts[0]?.onFatal(new Error('dead'));
    await expect(ahead.start(taken)).rejects.toThrow('dead');
  });

  it('says when its realm is lost before anybody took it, and only then', async () => {
    const { engine, taken } = create();
    const lost = vi.fn();
    const dies: LogicEngineStart[] = [];
    const dying = {
      ...engine,
      start(start: LogicEngineStart) {
        dies.push(start);
        return engine.start(start);
      },
    };
    startAhead(dying, 'a', lost);
    dies[0]?.onFatal(new Error('dead'));
    expect(lost).toHaveBeenCalledTimes(1);

    const later = startAhead(dying, 'a', lost);
    await later.start(taken);
    dies[1]?.onFatal(new Error('dead'));
    expect(lost).toHaveBeenCalledTimes(1);

    startAhead({ name: 'failing', takesPacks: true, start: () => Promise.reject(new Error('no frame')) }, 'a', lost);
    await Promise.resolve();
    await Promise.resolve();
    expect(lost).toHaveBeenCalledTimes(2);
  });
});
