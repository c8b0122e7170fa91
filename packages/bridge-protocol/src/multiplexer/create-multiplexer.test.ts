import { describe, expect, test, vi } from 'vitest';
import { createMemoryTransportPair } from '../transports/memory-transport.ts';
import { createMultiplexer, MAX_PORTS, type MultiplexerOptions } from './create-multiplexer.ts';

async function createRaw(options?: MultiplexerOptions) {
  const [raw, transport] = createMemoryTransportPair({ delivery: 'sync' });
  const multiplexer = createMultiplexer(transport, options);
  const sent: unknown[] = [];
  raw.onMessage((value) => sent.push(value));
  await Promise.resolve();
  return { raw, multiplexer, sent };
}

describe('createMultiplexer', () => {
  test('sends [port, value], and [port] when a port closes', async () => {
    const { multiplexer, sent } = await createRaw();
    const port = multiplexer.port(3);
    port.send({ a: 1 });
    port.close();
    port.send('too late');
    expect(sent).toEqual([[3, { a: 1 }], [3]]);
  });

  test('keeps ports apart', async () => {
    const { raw, multiplexer } = await createRaw();
    const log: unknown[] = [];
    multiplexer.port(0).onMessage((value) => log.push(['host', value]));
    multiplexer.port(9).onMessage((value) => log.push(['page', value]));
    raw.send([9, 'a']);
    raw.send([0, 'b']);
    expect(log).toEqual([
      ['page', 'a'],
      ['host', 'b'],
    ]);
  });

  test('delivers what arrived before it was made', async () => {
    const [raw, transport] = createMemoryTransportPair({ delivery: 'sync' });
    raw.send([1, 'early']);
    const multiplexer = createMultiplexer(transport);
    const received = vi.fn();
    multiplexer.port(1).onMessage(received);
    await Promise.resolve();
    expect(received).toHaveBeenCalledWith('early');
  });

  test.each([
    [null],
    ['text'],
    [{ 0: 1 }],
    [[]],
    [[1, 2, 3]],
    [['1', 'a']],
    [[-1, 'a']],
    [[1.5, 'a']],
    [[2 ** 53, 'a']],
    [[Number.NaN, 'a']],
    [[5, 'no such port']],
  ])('drops and counts %j', async (value) => {
    const { raw, multiplexer } = await createRaw();
    const received = vi.fn();
    multiplexer.port(1).onMessage(received);
    raw.send(value);
    expect(received).not.toHaveBeenCalled();
    expect(multiplexer.dropped).toBe(1);
  });

  test('offers a value for an unknown port to its listener, which may open it', async () => {
    const received = vi.fn();
    const { raw } = await createRaw({ onUnknownPort: (id, { port }) => id === 2 && port(id).onMessage(received) });
    raw.send([2, 'hello']);
    raw.send([4, 'nobody']);
    expect(received.mock.calls).toEqual([['hello']]);
  });

  test('opens no more ports than its limit, and asks nobody once it is full', async () => {
    const onUnknownPort = vi.fn();
    const { raw, multiplexer } = await createRaw({ onUnknownPort });
    for (let id = 0; id < MAX_PORTS; id++) multiplexer.port(id + 1000);
    expect(() => multiplexer.port(1)).toThrow(expect.objectContaining({ code: 'BRIDGE_PORTS_EXHAUSTED' }));
    raw.send([1, 'flood']);
    expect(onUnknownPort).not.toHaveBeenCalled();
    multiplexer.port(1000).close();
    expect(() => multiplexer.port(1)).not.toThrow();
  });

  test('bounds what waits for a receiver', async () => {
    const { raw, multiplexer } = await createRaw();
    const port = multiplexer.port(1);
    for (let index = 0; index < 5000; index++) raw.send([1, index]);
    const received = vi.fn();
    port.onMessage(received);
    expect(received).toHaveBeenCalledTimes(4096);
  });

  test('closes its ports when the transport below closes', async () => {
    const { raw, multiplexer } = await createRaw();
    const closed = vi.fn();
    multiplexer.port(1).onMessage(() => {});
    multiplexer.port(1).onClose(closed);
    raw.close();
    expect(closed).toHaveBeenCalledOnce();
  });
});
