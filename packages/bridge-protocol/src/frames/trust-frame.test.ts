import { describe, expect, test } from 'vitest';
import { textCodec } from '../values/text-codec.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { trustFrame } from './trust-frame.ts';

const head = { s: '', n: 1 };
const read = (value: unknown, codec?: typeof textCodec) => trustFrame(value, DEFAULT_LIMITS, codec, undefined);

describe('trustFrame', () => {
  test.each([undefined, null, 'text', 7, {}, { k: 1 }])('takes %j for no frame', (value) => {
    expect(read(value)).toEqual({ is: 'garbage' });
  });

  test('takes what a view tells as it is', () => {
    const frame = { ...head, k: 'event', c: 4, m: 'viewEvent', p: { deliveries: [] } };
    expect(read(frame)).toEqual({ is: 'frame', frame });
  });

  test('gives bytes of the host as a buffer, whatever view of one they came in', () => {
    const { buffer } = new Uint8Array([1, 2]);
    for (const frame of [
      { ...head, k: 'ok', c: 1, id: 1 },
      { ...head, k: 'event', c: 2, m: 'socketMessage' },
    ])
      expect(read({ ...frame, p: { data: new Uint8Array([0, 1, 2]).subarray(1) } })).toEqual({
        is: 'frame',
        frame: { ...frame, p: { data: buffer } },
      });
  });

  test('undoes what a transport of text has done, to events of a view too', () => {
    const frame = { ...head, k: 'event', c: 4, m: 'viewEvent' };
    expect(read({ ...frame, p: { $$id: 1 } }, textCodec)).toEqual({ is: 'frame', frame: { ...frame, p: { $id: 1 } } });
  });

  test('tells a kind that it does not know, whatever objects are given to inherit', () => {
    const frame = { ...head, k: 'toString', c: 1 };
    expect(read(frame)).toEqual({ is: 'unknown-kind', head: frame });
  });

  test('tells a kind that it does not know where a view tells what happened, too', () => {
    const frame = { ...head, k: 'glance', c: 4, p: {} };
    expect(read(frame)).toEqual({ is: 'unknown-kind', head: frame });
  });

  test('fails an answer that is larger than the session allows', () => {
    expect(read({ ...head, k: 'ok', c: 1, id: 1, p: () => 0 })).toMatchObject({ is: 'bad-payload' });
  });
});
