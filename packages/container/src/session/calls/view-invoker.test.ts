import { DinghyError } from '@dinghy/errors';
import { describe, expect, it } from 'vitest';
import { answerInvoke, createViewInvoker, withoutViewCalls } from './view-invoker.ts';

const answer = async (params: unknown): Promise<unknown> => ({ params });
const table = { getPhoneNumber: answer, openCamera: answer, navigateTo: answer, request: answer, setStorage: answer };

describe('createViewInvoker', () => {
  it('makes the calls that a tap stands for, and no others', async () => {
    const invoke = createViewInvoker(table);
    expect(await invoke({ api: 'getPhoneNumber', params: 1 })).toEqual({ params: 1 });
    for (const api of ['request', 'setStorage', 'constructor', '__proto__', undefined])
      await expect(invoke({ api, params: {} })).rejects.toMatchObject({ code: 'API_UNSUPPORTED' });
  });
});

describe('withoutViewCalls', () => {
  it('leaves the logic layer what takes no tap', () => {
    expect(Object.keys(withoutViewCalls(table))).toEqual(['navigateTo', 'request', 'setStorage']);
    expect('constructor' in withoutViewCalls(table)).toBe(false);
  });
});

describe('answerInvoke', () => {
  it('gives success and failure in the platform’s words', async () => {
    expect(await answerInvoke(async () => ({ code: 'c' }), { api: 'getPhoneNumber' })).toEqual({
      isOk: true,
      result: { code: 'c', errMsg: 'getPhoneNumber:ok' },
    });
    const fail = async (): Promise<never> => {
      throw new DinghyError('API_USER_CANCELLED', {});
    };
    expect(await answerInvoke(fail, { api: 'chooseAvatar' })).toMatchObject({
      isOk: false,
      result: { errMsg: 'chooseAvatar:fail cancel' },
    });
  });
});
