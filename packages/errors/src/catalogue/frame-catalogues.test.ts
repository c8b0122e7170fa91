import { describe, expect, test } from 'vitest';
import { catalogue as full } from './index.ts';
import { logicErrors } from './logic.ts';
import { catalogue as logicFrame } from './logic-frame.ts';
import { catalogue as viewFrame } from './view-frame.ts';

type Message = (params: unknown) => string;

/** Params of any name; a message that reads one shows its name. */
const params = new Proxy({}, { get: (_params, name) => `<${String(name)}>` });

describe.each([
  ['the logic frame', logicFrame],
  ['the view frame', viewFrame],
])('the catalogue of %s', (_name, catalogue) => {
  test('has the codes of the full one', () => {
    expect(Object.keys(catalogue).sort()).toEqual(Object.keys(full).sort());
  });
});

describe('the catalogue of the logic frame', () => {
  test.each(Object.keys(full) as (keyof typeof full)[])('says of %s what the full one says', (code) => {
    expect((logicFrame[code].message as Message)(params)).toBe((full[code].message as Message)(params));
  });

  test('keeps the hints on mistakes of mini-program code', () => {
    for (const code of Object.keys(logicErrors) as (keyof typeof logicErrors)[]) {
      expect(logicFrame[code].hint).toBe(full[code].hint);
    }
  });
});

describe('the catalogue of the view frame', () => {
  test('gives the facts of the case', () => {
    expect(viewFrame.FILE_NOT_FOUND.message({ path: 'a' })).toBe('{"path":"a"}');
  });
});
