import { beforeAll, describe, expect, test } from 'vitest';
import { learnAuthorWords } from './author-words.ts';
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

const readByPrograms = Object.keys(errorMessages) as Code[];
const readByAuthors = Object.keys({ ...logicErrors, ...templateErrors }) as Code[];

describe('the catalogue of the logic frame', () => {
  test('gives the facts of the case of a mistake in mini-program code, and where the rest is to be read', () => {
    const { message, hint } = entryInLogicFrame('HANDLER_NOT_FOUND');
    expect((message as Message)({ handler: 'tap' })).toBe('{"handler":"tap"}');
    expect(hint).toBe('See this code in docs/reference/errors.md.');
  });

  test.each(readByPrograms)('says of %s what the full one says', (code) => {
    expect((entryInLogicFrame(code).message as Message)(params)).toBe((full[code].message as Message)(params));
  });

  describe('of a package that is being worked on', () => {
    beforeAll(learnAuthorWords);

    test.each(readByAuthors)('says of %s what the full one says, with its hint', (code) => {
      expect((entryInLogicFrame(code).message as Message)(params)).toBe((full[code].message as Message)(params));
      expect(entryInLogicFrame(code).hint).toBe(full[code].hint);
    });
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
