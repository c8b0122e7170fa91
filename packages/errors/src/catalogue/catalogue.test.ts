import { describe, expect, test } from 'vitest';
import { catalogue } from './index.ts';

type Write = string | ((params: never) => string);

/** Params of any name, each its own name in brackets. */
const params = new Proxy({}, { get: (_params, name) => placeholder(`<${String(name)}>`) }) as never;

function placeholder(text: string): unknown {
  return new Proxy(() => {}, {
    get: (_target, name) => (name === Symbol.toPrimitive || name === 'toString' ? () => text : placeholder(text)),
    apply: () => placeholder(text),
  });
}

const write = (text: Write) => (typeof text === 'string' ? text : text(params));

describe.each(Object.entries(catalogue))('%s', (code, { message, hint }) => {
  test('is AREA_NOUN_PROBLEM', () => {
    expect(code).toMatch(/^[A-Z]+(_[A-Z0-9]+){1,4}$/);
  });

  test('has a message, and a hint that is a sentence', () => {
    // Some messages are the platform's own words, which mini-programs compare; those are no sentences.
    expect(write(message as Write)).toMatch(/^\S.{5,}/s);
    expect(write(hint as Write)).toMatch(/^\S.*[.>]$/s);
  });
});
