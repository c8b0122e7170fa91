import { MessageChannel } from 'node:worker_threads';
import { describe, expect, test } from 'vitest';
import { describeTransport } from '../conformance.ts';
import { createMultiplexer } from '../multiplexer/create-multiplexer.ts';
import type { Transport } from '../transport.ts';
import { createMemoryTransportPair } from './memory-transport.ts';
import { createMessagePortTransport } from './message-port-transport.ts';
import { createStringTransport, type StringChannel } from './string-transport.ts';
import { tapTransport } from './tap-transport.ts';

const tools = { describe, test, expect };

function createMessagePortPair(): readonly [Transport, Transport] {
  const { port1, port2 } = new MessageChannel();
  return [createMessagePortTransport(port1), createMessagePortTransport(port2)];
}

test('createMessagePortTransport takes browsers’ ports, workers and worker scopes as they are', () => {
  const accepts = (_port: Parameters<typeof createMessagePortTransport>[0]) => {};
  const compiles = (port: globalThis.MessagePort, worker: Worker) => [accepts(port), accepts(worker)];
  expect(compiles).toBeDefined();
});

/** A bridge of texts, as a native web view has one. */
function createTextPair(maxTextLength?: number): readonly [Transport, Transport] {
  const [left, right] = createMemoryTransportPair();
  const toChannel = (transport: Transport): StringChannel => ({
    send: (text) => transport.send(text),
    onText: (listener) => transport.onMessage((text) => listener(text as string)),
    onClose: (listener) => transport.onClose(listener),
    close: () => transport.close(),
  });
  const options = maxTextLength === undefined ? {} : { maxTextLength };
  return [createStringTransport(toChannel(left), options), createStringTransport(toChannel(right), options)];
}

const pairs: { readonly [name: string]: () => readonly [Transport, Transport] } = {
  'memory, sync': () => createMemoryTransportPair({ delivery: 'sync' }),
  'memory, microtask': () => createMemoryTransportPair({ delivery: 'microtask' }),
  'memory, task': () => createMemoryTransportPair({ delivery: 'task' }),
  MessagePort: createMessagePortPair,
  string: createTextPair,
  'string in parts of 1000': () => createTextPair(1000),
  tapped: () => {
    const [left, right] = createMemoryTransportPair();
    return [tapTransport(left, () => {}), right];
  },
};

for (const [name, connect] of Object.entries(pairs)) {
  describeTransport(
    name,
    () => {
      const [left, right] = connect();
      return { left, right };
    },
    tools,
  );
  describeTransport(
    `multiplexer over ${name}`,
    () => {
      const [left, right] = connect();
      const leftPorts = createMultiplexer(left);
      const rightPorts = createMultiplexer(right);
      const dispose = () => {
        leftPorts.close();
        rightPorts.close();
      };
      return { left: leftPorts.port(7), right: rightPorts.port(7), dispose };
    },
    tools,
  );
}
