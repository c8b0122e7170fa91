// `wx.cloud`: the platform operator's own servers, of which there are none here. What start-up code does with it goes on; what asks
// for data fails clearly, at the end of however long a chain.

import { DinghyError } from '@dinghy/errors';
import { answerCall, type OnThrow } from './call-convention.ts';

/** What ends a chain of a database's functions, and asks. */
const ASKING: ReadonlySet<string> = new Set(
  'get add set update remove count end watch createCollection runTransaction'.split(' '),
);

export function createCloud(onThrow: OnThrow): Readonly<Record<string, () => unknown>> {
  const ask = (name: string) => (params?: unknown) =>
    answerCall(
      `cloud.database.${name}`,
      params,
      () => {
        throw new DinghyError('API_UNSUPPORTED', { api: `cloud.database.${name}` });
      },
      onThrow,
    );
  /** Whatever is read of it or called on it is the same again: `db.collection('a').where({ b: db.command.gt(1) })`. */
  const database: object = new Proxy(() => database, {
    get: (_target, name) => {
      // No promise, and nothing that could become text.
      if (typeof name === 'symbol' || name === 'then' || name === 'toJSON') return undefined;
      return ASKING.has(name) ? ask(name) : database;
    },
  });
  return { init: () => undefined, database: () => database };
}
