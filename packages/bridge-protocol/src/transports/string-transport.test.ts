import { describe, expect, test } from 'vitest';
import { createStringTransport, type StringTransportOptions } from './string-transport.ts';

function createChannel(options?: StringTransportOptions) {
  const sent: string[] = [];
  let receive: (text: string) => void = () => {};
  const transport = createStringTransport(
    { send: (text) => void sent.push(text), onText: (listener) => (receive = listener) },
    options,
  );
  const received: unknown[] = [];
  transport.onMessage((value) => received.push(value));
  return { transport, sent, received, receive: (text: unknown) => receive(text as string) };
}

describe('createStringTransport', () => {
  test('sends nothing that ends a script or a string literal in which it is embedded', () => {
    const { transport, sent } = createChannel();
    transport.send('\u2028\u2029</script>');
    expect(sent).toEqual(['"\\u2028\\u2029<\\/script>"']);
    expect(JSON.parse(sent[0] as string)).toBe('\u2028\u2029</script>');
  });

  test('cuts long messages, never between the halves of a surrogate pair', () => {
    const { transport, sent } = createChannel({ maxTextLength: 5 });
    transport.send('abc𠮷𠮷');
    expect(sent.every((text) => text.length <= 5 && !/[\ud800-\udbff]$/.test(text))).toBe(true);
    const other = createChannel();
    for (const text of sent) other.receive(text);
    expect(other.received).toEqual(['abc𠮷𠮷']);
  });

  test.each<[what: string, texts: readonly unknown[]]>([
    ['text that is not JSON', ['{']],
    ['what is not text', [7]],
    ['a text that is too long', [`"${'x'.repeat(100)}"`]],
    ['parts that never end', Array.from({ length: 30 }, () => `+${'x'.repeat(10)}`)],
    ['the start of a message that another interrupts', ['+"a']],
  ])('drops and counts %s', (_what, texts) => {
    const { transport, received, receive } = createChannel({ maxTextLength: 64, maxMessageLength: 128 });
    for (const text of texts) receive(text);
    receive('1');
    expect(received).toEqual([1]);
    expect(transport.dropped).toBeGreaterThan(0);
  });

  test.each<[what: string, value: () => unknown]>([
    [
      'a cycle',
      () => {
        const cycle: unknown[] = [];
        cycle.push(cycle);
        return cycle;
      },
    ],
    ['a BigInt', () => 1n],
    ['more than a message may hold', () => 'x'.repeat(200)],
  ])('refuses to send %s', (_what, value) => {
    const { transport, sent } = createChannel({ maxMessageLength: 128 });
    expect(() => transport.send(value())).toThrow(expect.objectContaining({ code: 'BRIDGE_VALUE_INVALID' }));
    expect(sent).toEqual([]);
  });
});
