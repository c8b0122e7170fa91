// The frames that take over a host which calls a bare `expose` (threats page, sections 0, 1.2 and 2.4: 27-29), and what
// must still work. The guarded side runs in this realm, so a way through would be felt here.

import { expose } from 'comlink';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { ComlinkEndpoint } from './comlink-wire.ts';
import { exposeGuarded } from './expose-api.ts';

type Answer = { readonly id: string; readonly type: string; readonly value: unknown };

interface Host {
  readonly endpoint: ComlinkEndpoint;
  /** Posts what a hostile peer might. */
  post(message: unknown): void;
  readonly answers: Answer[];
}

function createHost(): Host {
  const listeners = new Set<(event: { readonly data: unknown }) => void>();
  const answers: Answer[] = [];
  return {
    answers,
    endpoint: {
      postMessage: (answer) => void answers.push(answer as Answer),
      addEventListener: (_type, listener) => void listeners.add(listener),
      removeEventListener: (_type, listener) => void listeners.delete(listener),
    },
    post(message) {
      for (const listener of listeners) listener({ data: structuredClone(message) });
    },
  };
}

async function ask(host: Host, message: { readonly id: string }): Promise<Answer> {
  host.post(message);
  return vi.waitFor(() => {
    const answer = host.answers.find(({ id }) => id === message.id);
    if (!answer) throw new Error('no answer yet');
    return answer;
  });
}

const api = {
  add: (left: number, right: number) => left + right,
  fail: () => {
    throw new Error('/home/host/secret.ts');
  },
  version: '1.0',
};

const RAW = (value: unknown) => ({ type: 'RAW', value });
const call = (id: string, method: string, ...parameters: unknown[]) => ({
  id,
  type: 'APPLY',
  path: [method],
  argumentList: parameters.map(RAW),
});

describe('a bare expose, so that the tests below mean something,', () => {
  test('makes host functions of a text', async () => {
    const host = createHost();
    expose({ ...api }, host.endpoint as never);
    const { value } = await ask(host, {
      id: '1',
      type: 'APPLY',
      path: ['add', 'constructor'],
      argumentList: [RAW('return 42')],
    } as never);
    expect((value as () => number)()).toBe(42);
  });

  test('lets its methods be replaced', async () => {
    const host = createHost();
    const table = { ...api };
    expose(table, host.endpoint as never);
    await ask(host, { id: '1', type: 'SET', path: ['add'], value: RAW('gone') } as never);
    expect(table.add).toBe('gone');
  });
});

describe('guardedEndpoint', () => {
  let host: Host;
  beforeEach(() => {
    host = createHost();
    exposeGuarded(host.endpoint, api as never);
  });

  test('passes a call of an own method with plain arguments', async () => {
    const answer = await ask(host, call('1', 'add', 1, 2));
    expect(answer).toEqual({ id: '1', type: 'RAW', value: 3 });
  });

  test.each<[attack: string, message: object, code: string]>([
    [
      'CONSTRUCT of a host function through a method',
      { type: 'CONSTRUCT', path: ['add', 'constructor'], argumentList: [RAW('return process')] },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    ['CONSTRUCT of a method', { type: 'CONSTRUCT', path: ['add'], argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['SET on __proto__', { type: 'SET', path: ['__proto__', 'polluted'], value: RAW(true) }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['SET of a method', { type: 'SET', path: ['add'], value: RAW('gone') }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['GET of a property', { type: 'GET', path: ['version'] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['GET of the whole table', { type: 'GET', path: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['ENDPOINT, a port of its own', { type: 'ENDPOINT' }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['a kind that does not exist', { type: 'EVAL', path: ['add'] }, 'BRIDGE_ARGUMENTS_INVALID'],
    [
      'a HANDLER argument that throws',
      { type: 'APPLY', path: ['add'], argumentList: [{ type: 'HANDLER', name: 'throw', value: { isError: false } }] },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    [
      'a HANDLER argument nobody knows',
      { type: 'APPLY', path: ['add'], argumentList: [{ type: 'HANDLER', name: 'x', value: 1 }] },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    [
      'a HANDLER argument that is a live reference',
      { type: 'APPLY', path: ['add'], argumentList: [{ type: 'HANDLER', name: 'proxy', value: {} }] },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    ['a hole among the arguments', { type: 'APPLY', path: ['add'], argumentList: new Array(2) }, 'BRIDGE_ARGUMENTS_INVALID'],
    [
      'arguments that are no list',
      { type: 'APPLY', path: ['add'], argumentList: { length: 1, map: 1 } },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    [
      'nine arguments',
      { type: 'APPLY', path: ['add'], argumentList: Array.from({ length: 9 }, RAW) },
      'BRIDGE_ARGUMENTS_INVALID',
    ],
    [
      'an argument that is not plain data',
      { type: 'APPLY', path: ['add'], argumentList: [RAW(new Map())] },
      'BRIDGE_VALUE_INVALID',
    ],
    [
      'an argument with an own __proto__',
      { type: 'APPLY', path: ['add'], argumentList: [RAW(JSON.parse('{"__proto__":1}'))] },
      'BRIDGE_VALUE_INVALID',
    ],
    ['a path of several names', { type: 'APPLY', path: ['add', 'call'], argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['an empty path', { type: 'APPLY', path: [], argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['a path that is text', { type: 'APPLY', path: 'add', argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['a path that converts to a name', { type: 'APPLY', path: [['add']], argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['a numeric path', { type: 'APPLY', path: [0], argumentList: [] }, 'BRIDGE_ARGUMENTS_INVALID'],
    ['an inherited method', { type: 'APPLY', path: ['toString'], argumentList: [] }, 'BRIDGE_METHOD_UNKNOWN'],
    ['__defineGetter__', { type: 'APPLY', path: ['__defineGetter__'], argumentList: [] }, 'BRIDGE_METHOD_UNKNOWN'],
    ['the constructor', { type: 'APPLY', path: ['constructor'], argumentList: [RAW('return process')] }, 'BRIDGE_METHOD_UNKNOWN'],
    ['the prototype', { type: 'APPLY', path: ['__proto__'], argumentList: [] }, 'BRIDGE_METHOD_UNKNOWN'],
    ['an own property that is no function', { type: 'APPLY', path: ['version'], argumentList: [] }, 'BRIDGE_METHOD_UNKNOWN'],
  ])('answers %s with an error', async (_attack, message, code) => {
    const answer = await ask(host, { id: '1', ...message });
    expect(answer).toMatchObject({ id: '1', type: 'HANDLER', name: 'throw', value: { code } });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect(await ask(host, call('2', 'add', 1, 2))).toMatchObject({ value: 3 });
  });

  test.each([[undefined], [null], ['APPLY'], [[]], [{ type: 'APPLY' }], [{ id: 7, type: 'APPLY' }], [{ id: {}, type: 'GET' }]])(
    'ignores %j, which nobody waits for',
    async (message) => {
      host.post(message);
      await ask(host, call('2', 'add', 1, 2));
      expect(host.answers).toEqual([{ id: '2', type: 'RAW', value: 3 }]);
    },
  );

  test('sends of an error no stack, message or class', async () => {
    const answer = await ask(host, call('1', 'fail'));
    expect(answer.value).toEqual({ code: 'BRIDGE_CALL_FAILED', params: { method: '' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  test('lets RELEASE end the endpoint', async () => {
    expect(await ask(host, { id: '1', type: 'RELEASE' } as never)).toMatchObject({ id: '1', value: undefined });
  });
});
