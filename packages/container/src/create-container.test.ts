import { afterEach, describe, expect, it, vi } from 'vitest';
import { createContainer } from './create-container.ts';
import { callsCode } from './session/calls/load-calls.ts';
import { sessionCode } from './session/load-session.ts';

const engine = { name: 'none', takesPacks: false, start: () => new Promise<never>(() => undefined) };
const frames = { frameSrc: '', load: () => undefined };

afterEach(() => void vi.restoreAllMocks());

describe('createContainer', () => {
  it('loads no code until it is told to get warm, and then what a launch and its first call need', async () => {
    const calls = vi.spyOn(callsCode, 'load').mockRejectedValue(new Error('offline'));
    const session = vi.spyOn(sessionCode, 'load').mockResolvedValue({ callsCode } as never);
    const container = createContainer({ frames, engine, viewEngine: { name: 'none', start: vi.fn() } });
    expect(session).not.toHaveBeenCalled();
    vi.stubGlobal('document', {});
    // What cannot be had now is had later, and nobody hears of it.
    container.warm();
    await vi.waitFor(() => expect(calls).toHaveBeenCalledOnce());
    container.dispose();
    vi.unstubAllGlobals();
  });

  it('forgets what is stored of an app although the answers about it cannot be removed, and says so', async () => {
    const clearStorage = vi.fn(async () => undefined);
    vi.spyOn(sessionCode, 'load').mockResolvedValue({ clearStorage } as never);
    const permissions = {
      get: () => undefined,
      set: () => undefined,
      list: () => [],
      clear() {
        throw new Error('the disk is gone');
      },
    };
    const container = createContainer({ frames, engine, viewEngine: { name: 'none', start: vi.fn() }, permissions });
    await expect(container.forget('shop')).rejects.toThrow('the disk is gone');
    expect(clearStorage).toHaveBeenCalledWith('shop', undefined);
  });
});
