import { expect, test } from 'vitest';
import { addWords } from './add-words.ts';
import { DinghyError } from './dinghy-error.ts';

/** As it is made where words have not been loaded. */
function wordless<Code extends 'CONTAINER_CLOSED'>(
  code: Code,
  params: DinghyError<Code>['params'],
  cause?: unknown,
): DinghyError<Code> {
  const error = new DinghyError(code, params, { cause });
  const message = `${code}: ${JSON.stringify(params)}`;
  return Object.assign(error, { message, hint: '', stack: `DinghyError: ${message}\n    at somewhere` });
}

test('addWords gives an error and its causes their messages and hints, and the stack the message', () => {
  const worded = new DinghyError('CONTAINER_CLOSED', { appId: 'shop' });
  const cause = wordless('CONTAINER_CLOSED', { appId: 'shop' });
  const error = wordless('CONTAINER_CLOSED', { appId: 'shop' }, cause);
  addWords(error);
  for (const { message, hint, stack } of [error, cause]) {
    expect({ message, hint }).toEqual({ message: worded.message, hint: worded.hint });
    expect(stack).toBe(`DinghyError: ${worded.message}\n    at somewhere`);
  }
});

test('addWords leaves what it has no words for as it is', () => {
  const newer = Object.assign(new Error('NEWER_CODE: {}'), { name: 'DinghyError', code: 'NEWER_CODE', params: {}, hint: 'h' });
  const foreign = new Error('foreign');
  for (const error of [newer, foreign]) {
    const { message } = error;
    addWords(error);
    expect(error.message).toBe(message);
  }
  expect(newer.hint).toBe('h');
});
