import { CHANNELS, type Peer } from '@dinghy/bridge-protocol';
import { describe, expect, it, vi } from 'vitest';
import { limitCalls } from './limit-calls.ts';

describe('limitCalls', () => {
  it('fails what is deeper or has more values than a call may have, and sends none of it', async () => {
    const call = vi.fn(async () => 'answered');
    const peer = limitCalls({ call } as unknown as Peer);
    const ask = (context: unknown): Promise<unknown> => peer.call(CHANNELS.api, 'showToast', { title: 'Hi', context });
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    for (const context of [deep, new Array(100_000).fill(0)])
      await expect(ask(context)).rejects.toMatchObject({ code: 'BRIDGE_VALUE_INVALID' });
    expect(call).not.toHaveBeenCalled();
    await expect(ask([1])).resolves.toBe('answered');
  });
});
