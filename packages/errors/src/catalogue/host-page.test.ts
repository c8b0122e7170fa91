import { expect, test } from 'vitest';
import { entryOf, loadErrorWords } from './host-page.ts';
import { catalogue } from './index.ts';

test('a host page has the facts of a case at first, and words once they are loaded', async () => {
  const params = { appId: 'shop' };
  const message = (code: string): string | undefined => entryOf(code)?.message(params as never);
  expect(message('CONTAINER_CLOSED')).toBe('{"appId":"shop"}');
  for (const madeUp of ['constructor', 'a b', 'Please call 555-0100', 'CODE', 'CODE_']) expect(entryOf(madeUp)).toBeUndefined();
  await loadErrorWords();
  expect(message('CONTAINER_CLOSED')).toBe(catalogue.CONTAINER_CLOSED.message(params));
  expect(entryOf('CODE_MADE_UP')).toBeUndefined();
});
