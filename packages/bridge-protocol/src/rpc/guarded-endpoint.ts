// What stands in front of comlink. A bare `expose` facing an untrusted peer is code execution in the host: CONSTRUCT on
// ["add", "constructor"] makes functions, SET on __proto__ changes every object, a HANDLER argument throws outside of
// comlink's own try. So each message is taken apart here and put together anew: an own method by its one name, with a few
// arguments of plain data. Everything else is answered with an error, so that no caller is left waiting, and comlink
// never sees it.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import { DEFAULT_LIMITS, type SessionLimits } from '../frames/limits.ts';
import { decodeValue } from '../values/decode-value.ts';
import { isPlainObject } from '../values/plain.ts';
import type { AnswerMessage, ApplyMessage, ComlinkEndpoint, RawValue, ReleaseMessage } from './comlink-wire.ts';
import { encodeThrown } from './error-handler.ts';

/** Methods by name. Only own properties that hold functions can be called. */
export type MethodTable = { readonly [method: string]: (...parameters: never[]) => unknown };

const MAX_ARGUMENTS = 8;
const MAX_ID_LENGTH = 128;
const MAX_METHOD_LENGTH = 128;

/** An endpoint for `expose` that passes on nothing of `endpoint` but calls of the table's own methods, and `RELEASE`. */
export function guardedEndpoint(
  endpoint: ComlinkEndpoint,
  table: MethodTable,
  limits: SessionLimits = DEFAULT_LIMITS,
): ComlinkEndpoint {
  type Listener = Parameters<ComlinkEndpoint['addEventListener']>[1];
  const guarded = new Map<Listener, Listener>();

  function guard(listener: Listener): Listener {
    return ({ data }) => {
      const id = readId(data);
      try {
        listener({ data: readMessage(data, table, limits) });
      } catch (error) {
        // Without an id there is nobody to answer. An error of comlink's own would be a hole in this guard: not hidden.
        if (!isDinghyError(error)) throw error;
        if (id !== undefined)
          endpoint.postMessage({ id, type: 'HANDLER', name: 'throw', value: encodeThrown(error) } satisfies AnswerMessage);
      }
    };
  }

  return {
    postMessage: (message, transfer) => endpoint.postMessage(message, transfer),
    addEventListener(type, listener) {
      const wrapped = guard(listener);
      guarded.set(listener, wrapped);
      endpoint.addEventListener(type, wrapped);
    },
    removeEventListener(type, listener) {
      const wrapped = guarded.get(listener);
      guarded.delete(listener);
      if (wrapped) endpoint.removeEventListener(type, wrapped);
    },
  };
}

function readId(data: unknown): string | undefined {
  return isPlainObject(data) && isShortText(data.id, MAX_ID_LENGTH) ? data.id : undefined;
}

function readMessage(data: unknown, table: MethodTable, limits: SessionLimits): ApplyMessage | ReleaseMessage {
  const id = readId(data);
  if (!isPlainObject(data) || id === undefined) throw invalid('', 'no message');
  const { type, path, argumentList } = data;
  if (type === 'RELEASE') return { id, type };
  if (type !== 'APPLY') throw invalid('', 'only calls are admitted');
  const method = readMethod(path, table);
  return { id, type, path: [method], argumentList: readArguments(method, argumentList, limits) };
}

function readMethod(path: unknown, table: MethodTable): string {
  if (!Array.isArray(path) || path.length !== 1) throw invalid('', 'a method is named by one name');
  const method: unknown = path[0];
  if (!isShortText(method, MAX_METHOD_LENGTH)) throw invalid('', 'a method is named by text');
  if (!Object.hasOwn(table, method) || typeof table[method] !== 'function')
    throw new DinghyError('BRIDGE_METHOD_UNKNOWN', { method });
  return method;
}

function readArguments(method: string, list: unknown, limits: SessionLimits): readonly RawValue[] {
  if (!Array.isArray(list) || list.length > MAX_ARGUMENTS)
    throw invalid(method, `it takes a list of at most ${MAX_ARGUMENTS} arguments`);
  // Not `map`, which skips holes: comlink would read them as undefined and throw outside of its own try.
  return Array.from(list, (argument: unknown) => {
    if (!isPlainObject(argument) || argument.type !== 'RAW') throw invalid(method, 'an argument is not a plain value');
    return { type: 'RAW', value: decodeValue(argument.value, limits) };
  });
}

function isShortText(value: unknown, maxLength: number): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= maxLength;
}

function invalid(method: string, problem: string): DinghyError {
  return new DinghyError('BRIDGE_ARGUMENTS_INVALID', { method, problem });
}
