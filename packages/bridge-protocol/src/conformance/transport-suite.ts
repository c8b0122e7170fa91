// What every transport promises. A new one is done when this passes; its test is one call.

import type { Transport } from '../transport.ts';

/** The part of a test runner that is needed: vitest's and jest's fit. */
export interface TestTools {
  describe(name: string, body: () => void): void;
  test(name: string, body: () => Promise<void>): void;
  expect(actual: unknown): { toEqual(expected: unknown): void; toBe(expected: unknown): void; toThrow(): void };
}

/** Two joined ends. */
export interface TransportPair {
  readonly left: Transport;
  readonly right: Transport;
  /** Frees what closing both ends does not. */
  dispose?(): void;
}

/** Values that careless transports break. */
const AWKWARD_VALUES: readonly unknown[] = [
  null,
  false,
  0,
  -1.5,
  1e21,
  '',
  'a\u2028b\u2029c</script>',
  '\ud800 lone surrogate \udc00',
  '𠮷 \u0000 \\ "',
  '+not a part',
  [],
  {},
  [[[]], { '': null }],
  { k: 'call', $b: 'not base64', $$: 1, constructor: 'x', length: 3 },
];

/**
 * @example
 * describeTransport('MessagePort', () => {
 *   const { port1, port2 } = new MessageChannel();
 *   return { left: createMessagePortTransport(port1), right: createMessagePortTransport(port2) };
 * }, { describe, test, expect });
 */
export function describeTransport(name: string, connect: () => TransportPair, tools: TestTools): void {
  const { describe, test, expect } = tools;

  function check(obligation: string, body: (pair: TransportPair) => Promise<void>): void {
    test(obligation, async () => {
      const pair = connect();
      try {
        await body(pair);
      } finally {
        pair.left.close();
        pair.right.close();
        pair.dispose?.();
      }
    });
  }

  describe(`transport: ${name}`, () => {
    check('delivers values in order, both ways', async ({ left, right }) => {
      const atRight = collect(right, 100);
      const atLeft = collect(left, 100);
      for (let index = 0; index < 100; index++) {
        left.send(index);
        right.send({ index });
      }
      expect(await atRight).toEqual(Array.from({ length: 100 }, (_, index) => index));
      expect(await atLeft).toEqual(Array.from({ length: 100 }, (_, index) => ({ index })));
    });

    check('carries JSON values unchanged', async ({ left, right }) => {
      const received = collect(right, AWKWARD_VALUES.length);
      for (const value of AWKWARD_VALUES) left.send(value);
      expect(await received).toEqual(AWKWARD_VALUES);
    });

    check('carries a value of some megabytes', async ({ left, right }) => {
      // Surrogate pairs all through, so that a cut at any place between two characters of a pair would show.
      const value = { text: `x${'𠮷'.repeat(1_500_000)}`, rows: Array.from({ length: 10_000 }, (_, id) => ({ id })) };
      const received = collect(right, 2);
      left.send(value);
      left.send('next');
      expect(JSON.stringify(await received) === JSON.stringify([value, 'next'])).toBe(true);
    });

    check('hands over a copy that the sender cannot change', async ({ left, right }) => {
      const value = { list: [1] };
      const received = collect(right, 1);
      left.send(value);
      value.list.push(2);
      expect(await received).toEqual([{ list: [1] }]);
    });

    check('keeps values that arrive before there is a receiver', async ({ left, right }) => {
      left.send(1);
      left.send(2);
      await pause();
      const received = collect(right, 3);
      left.send(3);
      expect(await received).toEqual([1, 2, 3]);
    });

    check('gives what follows to a receiver that replaces another', async ({ left, right }) => {
      const first = collect(right, 1);
      left.send(1);
      await first;
      const second = collect(right, 1);
      left.send(2);
      expect(await second).toEqual([2]);
    });

    check('does not enter a receiver that is at work', async ({ left, right }) => {
      const order: string[] = [];
      const done = new Promise<void>((resolve) => {
        left.onMessage((value) => {
          left.send(`answer to ${String(value)}`);
        });
        right.onMessage((value) => {
          order.push(`begin ${String(value)}`);
          if (value === 'start') for (const ask of ['a', 'b']) right.send(ask);
          order.push(`end ${String(value)}`);
          if (value === 'answer to b') resolve();
        });
      });
      left.send('start');
      await done;
      const expected = ['start', 'answer to a', 'answer to b'].flatMap((value) => [`begin ${value}`, `end ${value}`]);
      expect(order).toEqual(expected);
    });

    check('throws for a value that cannot be carried, and goes on working', async ({ left, right }) => {
      const received = collect(right, 1);
      const unreadable = {
        get member() {
          throw new Error('unreadable');
        },
      };
      expect(() => left.send(unreadable)).toThrow();
      left.send('after');
      expect(await received).toEqual(['after']);
    });

    check('tells the other side of its close, once, after what was sent before', async ({ left, right }) => {
      const log: unknown[] = [];
      right.onMessage((value) => log.push(value));
      const closed = new Promise<void>((resolve) => {
        right.onClose(() => {
          log.push('closed');
          resolve();
        });
      });
      left.send(1);
      left.send(2);
      left.close();
      left.close();
      await closed;
      await pause();
      expect(log).toEqual([1, 2, 'closed']);
    });

    check('does nothing after its close', async ({ left, right }) => {
      const log: unknown[] = [];
      left.onMessage((value) => log.push(value));
      right.onMessage((value) => log.push(value));
      left.close();
      left.send('too late');
      right.send('to nobody');
      await pause();
      expect(log).toEqual([]);
    });

    check('moves a buffer where it says that it can', async ({ left, right }) => {
      if (!left.canTransfer) return;
      const moved = new Uint8Array([1, 2, 3]).buffer;
      const copied = new Uint8Array([4, 5]).buffer;
      const received = collect(right, 1);
      left.send({ moved, copied }, [moved]);
      const [value] = (await received) as readonly [{ readonly moved: ArrayBuffer; readonly copied: ArrayBuffer }];
      expect([...new Uint8Array(value.moved), ...new Uint8Array(value.copied)]).toEqual([1, 2, 3, 4, 5]);
      expect([moved.byteLength, copied.byteLength]).toEqual([0, 2]);
    });
  });
}

/** The next values that arrive. */
function collect(transport: Transport, count: number): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const values: unknown[] = [];
    transport.onMessage((value) => {
      values.push(value);
      if (values.length === count) resolve(values);
    });
  });
}

declare const setTimeout: (callback: () => void, delayMs: number) => unknown;

function pause(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, 20));
}
