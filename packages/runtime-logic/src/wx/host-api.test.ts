import { apiOutlines, type Peer } from '@dinghy/bridge-protocol';
import { describe, expect, it, vi } from 'vitest';
import { createHostCall } from './host-api.ts';

describe('createHostCall', () => {
  it('fails what is deeper or has more values than a call may have, and sends none of it: who guards the host ends the program', async () => {
    const call = vi.fn(async () => 'answered');
    const callHost = createHostCall({ call } as unknown as Peer, (api) => apiOutlines[api]);
    const deep = JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`);
    for (const context of [deep, new Array(100_000).fill(0)])
      await expect(callHost('showToast', { title: 'Hi', context })).rejects.toMatchObject({ code: 'BRIDGE_VALUE_INVALID' });
    expect(call).not.toHaveBeenCalled();
    await expect(callHost('showToast', { title: 'Hi', context: [1] })).resolves.toBe('answered');
  });
});
