import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { catalogue } from './catalogue/index.ts';
import { DinghyError, invariant, isDinghyError, reviveError } from './index.ts';

describe('DinghyError', () => {
  test('writes its sentence and its hint from code and params', () => {
    const error = new DinghyError('BRIDGE_SESSION_CLOSED', { reason: 'left' });
    expect(error.message).toBe('BRIDGE_SESSION_CLOSED: The session has ended (left).');
    expect(error.hint).toMatch(/^Open the mini-program again/);
    expect(error).toMatchObject({ name: 'DinghyError', code: 'BRIDGE_SESSION_CLOSED', params: { reason: 'left' } });
  });

  test('keeps what caused it', () => {
    const cause = new Error('below');
    expect(new DinghyError('BRIDGE_TRANSPORT_CLOSED', {}, { cause }).cause).toBe(cause);
  });

  test('writes a hint that depends on the case', () => {
    const error = new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail: 'x' });
    expect(error.hint).toContain('endless loops');
  });
});

describe('isDinghyError', () => {
  const error = new DinghyError('BRIDGE_SESSION_CLOSED', { reason: 'left' });

  test('tells ours from others', () => {
    expect(isDinghyError(error)).toBe(true);
    for (const other of [new Error('x'), { name: 'DinghyError', code: 'BRIDGE_SESSION_CLOSED' }, 'DinghyError', null]) {
      expect(isDinghyError(other)).toBe(false);
    }
  });

  test('tells one code from others', () => {
    expect(isDinghyError(error, 'BRIDGE_SESSION_CLOSED')).toBe(true);
    expect(isDinghyError(error, 'BRIDGE_CALL_FAILED')).toBe(false);
  });

  test('knows the errors of another copy of this package', () => {
    const foreign = Object.assign(new Error('x'), { name: 'DinghyError', code: 'BRIDGE_CALL_FAILED', params: {} });
    expect(isDinghyError(foreign, 'BRIDGE_CALL_FAILED')).toBe(true);
  });
});

describe('reviveError', () => {
  test('makes the error that code and params stand for', () => {
    const error = reviveError('BRIDGE_CALL_TIMEOUT', { method: 'login', deadlineMs: 5 });
    expect(error).toBeInstanceOf(DinghyError);
    expect(error?.message).toContain('"login" was not answered within 5 ms');
  });

  test.each(['FUTURE_THING_HAPPENED', 'constructor', '__proto__', 'toString', ''])('does not know the code %j', (code) => {
    expect(reviveError(code, {})).toBeUndefined();
  });

  test('never throws, whatever the params are', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(catalogue)), fc.anything(), (code, params) => {
        expect(reviveError(code, params)?.code ?? code).toBe(code);
      }),
    );
  });
});

describe('invariant', () => {
  test('throws when its condition is false, and narrows when it is true', () => {
    const value: string | undefined = ['x'][0];
    invariant(value !== undefined, 'BRIDGE_TRANSPORT_CLOSED', {});
    expect(value.length).toBe(1);
    expect(() => invariant(false, 'BRIDGE_TRANSPORT_CLOSED', {})).toThrow(
      expect.objectContaining({ code: 'BRIDGE_TRANSPORT_CLOSED' }),
    );
  });
});
