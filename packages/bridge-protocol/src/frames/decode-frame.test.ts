import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeCommit } from '../messages/decode-commit.ts';
import { textCodec } from '../values/text-codec.ts';
import { decodeFrame } from './decode-frame.ts';
import { FRAME_NOTES, FRAME_TABLE, type FrameKind } from './frame-table.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const kinds = Object.keys(FRAME_TABLE) as FrameKind[];
const name = fc.string({ minLength: 1, maxLength: 128 });
const count = fc.nat();
const id = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const params = fc.dictionary(name, fc.oneof(fc.string(), fc.integer(), fc.boolean()), { maxKeys: 5, noNullPrototype: true });

/** A valid value of each type of the frame table. */
const fieldTypes: { readonly [type: string]: fc.Arbitrary<unknown> } = {
  id,
  name,
  text: fc.string({ maxLength: 1024 }),
  names: fc.array(name, { maxLength: 64 }),
  count,
  milliseconds: fc.double({ min: 0, noNaN: true }),
  version: fc.integer({ min: 1, max: 0xffff }),
  session: fc.stringMatching(/^[0-9a-f]{24}$/),
  channel: fc.integer({ min: 0, max: 5 }),
  limits: fc.record(Object.fromEntries(Object.keys(DEFAULT_LIMITS).map((limit) => [limit, id]))),
  error: fc.record({ code: name, params }),
  value: fc.jsonValue({ maxDepth: 5 }),
  result: fc.jsonValue({ maxDepth: 5 }),
  commit: fc.constant({ tabBar: 1 }),
};

type Fields = { readonly [field: string]: string | Fields };

function fieldsOf(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const arbitraries = Object.entries(fields).map(
    ([field, type]) => [field, typeof type === 'object' ? fieldsOf(type) : fieldTypes[type.replace('?', '')]] as const,
  );
  const requiredKeys = Object.entries(fields).filter(([, type]) => typeof type === 'object' || !type.endsWith('?'));
  return fc.record(Object.fromEntries(arbitraries) as Record<string, fc.Arbitrary<unknown>>, {
    requiredKeys: requiredKeys.map(([field]) => field),
  });
}

const channelOf = {
  control: fc.constant(0),
  render: fc.constant(3),
  open: fc.integer({ min: 1, max: 5 }),
  any: fc.integer({ min: 0, max: 5 }),
};

const anyFrame = fc.constantFrom(...kinds).chain((k) => {
  const { channels, fields } = FRAME_TABLE[k];
  const head = fc.record({ k: fc.constant(k), s: fc.stringMatching(/^[0-9a-f]{24}$/), c: channelOf[channels], n: id });
  return fc.tuple(head, fieldsOf(fields)).map(([start, rest]) => ({ ...start, ...rest }));
});

describe('decodeFrame', () => {
  test('reads every frame that the table allows, as it was written', () => {
    fc.assert(
      fc.property(anyFrame, (frame) => {
        expect(decodeFrame(structuredClone(frame), DEFAULT_LIMITS, undefined, decodeCommit)).toEqual({ is: 'frame', frame });
      }),
    );
  });

  test('ignores fields that it does not know', () => {
    fc.assert(
      fc.property(anyFrame, fc.jsonValue(), (frame, value) => {
        expect(decodeFrame({ ...frame, future: value }, DEFAULT_LIMITS, undefined, decodeCommit).is).toBe('frame');
      }),
    );
  });

  test('finds the field that is missing or of another type', () => {
    const wrong = fc.constantFrom<unknown>(undefined, null, {}, [], 'x'.repeat(2000), Number.NaN, -1, Symbol.iterator, () => {});
    fc.assert(
      fc.property(anyFrame, wrong, fc.nat(), (frame, value, pick) => {
        const fields = Object.entries(FRAME_TABLE[frame.k].fields as Fields).filter(
          ([, type]) => typeof type === 'object' || !/value|result|commit|\?/.test(type),
        );
        fc.pre(fields.length > 0);
        const [field] = fields[pick % fields.length] as [string, unknown];
        const decoded = decodeFrame({ ...frame, [field]: value }, DEFAULT_LIMITS, undefined, decodeCommit);
        expect(decoded).toMatchObject({ is: 'broken', field: expect.stringMatching(`^${field}`) });
      }),
    );
  });

  test('never throws and never hangs, whatever it is given', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withSparseArray: true,
    });
    const nearlyAFrame = fc
      .tuple(anyFrame, fc.dictionary(fc.constantFrom('k', 's', 'c', 'n', 'id', 'm', 'p', 'e', 'd'), anything))
      .map(([frame, noise]) => ({ ...frame, ...noise }));
    fc.assert(
      fc.property(fc.oneof(anything, nearlyAFrame), fc.boolean(), (value, textual) => {
        expect(['frame', 'unknown-kind', 'bad-payload', 'broken', 'garbage']).toContain(
          decodeFrame(value, DEFAULT_LIMITS, textual ? textCodec : undefined, decodeCommit).is,
        );
      }),
      { numRuns: 400 },
    );
  });

  test('takes what throws when it is read for garbage', () => {
    const thrower = new Proxy(
      {},
      {
        get: () => {
          throw new Error('read');
        },
      },
    );
    expect(decodeFrame(thrower, DEFAULT_LIMITS)).toEqual({ is: 'garbage' });
  });
});

describe('the frame table', () => {
  test('tells what each kind means', () => {
    expect(Object.keys(FRAME_NOTES)).toEqual(kinds);
    for (const kind of kinds) expect(FRAME_NOTES[kind][3]).toMatch(/\.$/);
  });

  test('hands a commit to nobody who has not said how to check it', () => {
    for (const k of ['patch', 'snapshot'] as const) {
      const frame = { k, s: '0'.repeat(24), c: 3, n: 1, id: 1, p: { tabBar: 1 } };
      expect(decodeFrame(frame, DEFAULT_LIMITS)).toEqual({ is: 'broken', head: frame, field: 'k' });
    }
  });
});
