import { describe, expect, test } from 'vitest';
import { errorMessages } from './generated/error-messages.ts';
import { catalogue as full } from './index.ts';
import { logicErrors } from './logic.ts';
import { entryOf as entryInLogicFrame } from './logic-frame.ts';
import { templateErrors } from './template.ts';
import { entryOf as entryInViewFrame } from './view-frame.ts';

type Code = keyof typeof full;
type Message = (params: unknown) => string;

/** Params of any name; a message that reads one shows its name. */
const params = new Proxy({}, { get: (_params, name) => `<${String(name)}>` });

const worded = Object.keys({ ...errorMessages, ...logicErrors, ...templateErrors }) as Code[];

describe('the catalogue of the logic frame', () => {
  test.each(worded)('says of %s what the full one says', (code) => {
    expect((entryInLogicFrame(code).message as Message)(params)).toBe((full[code].message as Message)(params));
  });

  test('keeps the hints on mistakes of mini-program code', () => {
    for (const code of Object.keys(logicErrors) as (keyof typeof logicErrors)[]) {
      expect(entryInLogicFrame(code).hint).toBe(full[code].hint);
    }
  });

  test('gives the facts of the case where a mini-program reads nothing, and of codes that are newer than it', () => {
    for (const code of ['VIEW_COMMIT_INVALID', 'NEWER_CODE_OF_OTHERS', 'constructor'])
      expect((entryInLogicFrame(code).message as Message)({ problem: 'a' })).toBe('{"problem":"a"}');
  });
});

describe('the catalogue of the view frame', () => {
  test('gives the facts of the case', () => {
    expect((entryInViewFrame('FILE_NOT_FOUND').message as Message)({ path: 'a' })).toBe('{"path":"a"}');
  });
});
