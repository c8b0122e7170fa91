import { DinghyError } from '@dinghy/errors';
import { describe, expect, test } from 'vitest';
import { toApiFailure, toApiSuccessMessage } from './api-failure.ts';

describe('toApiFailure', () => {
  test.each([
    ['showModal', new DinghyError('API_USER_CANCELLED', {}), 'showModal:fail cancel'],
    ['getStorage', new DinghyError('STORAGE_KEY_MISSING', {}), 'getStorage:fail data not found'],
    ['request', new DinghyError('NETWORK_DOMAIN_DENIED', { origin: 'https://a' }), 'request:fail url not in domain list'],
    ['request', new DinghyError('NETWORK_TIMEOUT', { timeoutMs: 1 }), 'request:fail timeout'],
    ['request', new DinghyError('API_ABORTED', {}), 'request:fail abort'],
    ['scanCode', new DinghyError('API_UNSUPPORTED', { api: 'scanCode' }), 'scanCode:fail not supported'],
    [
      'showToast',
      new DinghyError('API_PARAMETER_INVALID', { path: 'parameter.title', expected: 'String', actual: 'Number' }),
      'showToast:fail parameter error: parameter.title should be String instead of Number;',
    ],
  ])('%s says what the platform says', (api, error, errMsg) => {
    expect(toApiFailure(api, error)).toEqual({ errMsg, errno: expect.any(Number), code: error.code });
  });

  test('says nothing of an error that is not ours', () => {
    const error = new TypeError('at /home/bank/secret.js');
    expect(toApiFailure('login', error)).toEqual({ errMsg: 'login:fail internal error', errno: 2, code: 'API_FAILED' });
  });

  test('says the sentence of a code that the platform has no words for', () => {
    const error = new DinghyError('BRIDGE_SESSION_CLOSED', { reason: 'closed' });
    expect(toApiFailure('login', error).errMsg).toMatch(/^login:fail The session has ended/);
  });
});

describe('toApiSuccessMessage', () => {
  test('is the name and ok', () => expect(toApiSuccessMessage('login')).toBe('login:ok'));
});
