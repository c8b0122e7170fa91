// Names of the platform that nobody here answers: callable, and failing with a clear errMsg.

import { DinghyError } from '@dinghy/errors';
import { answerCall, type OnThrow } from './call-convention.ts';
import { createSilentObject, returnsObject } from './silent-object.ts';

/** Dots make namespaces. What is there stays. */
export function addStub(wx: Record<string, unknown>, name: string, onThrow: OnThrow, api: string = name): void {
  const [first = '', second] = name.split('.');
  if (second !== undefined) {
    wx[first] = typeof wx[first] === 'object' ? wx[first] : {};
    addStub(wx[first] as Record<string, unknown>, second, onThrow, api);
  } else if (!Object.hasOwn(wx, first)) {
    wx[first] = stubOf(api, onThrow);
  }
}

function stubOf(api: string, onThrow: OnThrow): (params?: unknown) => unknown {
  if (/^o(n|ff)[A-Z]/.test(api)) return () => undefined;
  const fail = (params?: unknown): unknown =>
    answerCall(
      api,
      params,
      () => {
        throw new DinghyError('API_UNSUPPORTED', { api });
      },
      onThrow,
    );
  if (returnsObject(api)) {
    return (params?: unknown) => {
      if (typeof params === 'object' && params !== null) void fail({ complete: () => {}, ...params });
      return createSilentObject();
    };
  }
  return api.endsWith('Sync') ? () => ({ errMsg: `${api}:fail not supported` }) : fail;
}
