// The language is tested where it is compiled (compiler, `wxs-language.test.ts`). Here: what the runtime owes to those
// who embed it, and what hostile programs meet.

import { describe, expect, test } from 'vitest';
import type { WxsExpression, WxsModules, WxsStatement } from './format.ts';
import { callWxsFunction, createWxsFunction, WxsFunction } from './function.ts';
import { createWxsRuntime, type WxsRuntimeOptions } from './runtime.ts';
import { createWxsObject, toWxsValue } from './values.ts';

/** Modules whose code exports one expression. */
function exporting(expressions: Readonly<Record<string, WxsExpression>>): WxsModules {
  return Object.fromEntries(
    Object.entries(expressions).map(([id, value]) => [
      id,
      { v: 1, n: 2, b: [['e', ['=', '', ['.', ['l', 0, 1], 'exports'], value]] as WxsStatement] },
    ]),
  );
}

const fn = (params: number, ...body: WxsStatement[]): WxsExpression => ['f', params, params, body];
const argument: WxsExpression = ['l', 0, 1];

function load(expression: WxsExpression, options: Partial<WxsRuntimeOptions> = {}): { f: WxsFunction; errors: string[] } {
  const errors: string[] = [];
  const runtime = createWxsRuntime({
    modules: exporting({ m: expression }),
    onError: ({ code }) => errors.push(code),
    ...options,
  });
  return { f: runtime.module('m') as WxsFunction, errors };
}

describe('createWxsRuntime', () => {
  test('gives a template body its modules by name, and undefined for others', () => {
    const runtime = createWxsRuntime({ modules: exporting({ 'a.wxs': 7 }) });
    const scope = runtime.modulesOf({ n: [], w: { m: 'a.wxs', gone: 'b.wxs' } });
    expect([scope.get('m'), scope.get('gone'), scope.get('constructor')]).toEqual([7, undefined, undefined]);
  });

  test('takes modules that arrive later, and keeps those it has', () => {
    const runtime = createWxsRuntime({ modules: exporting({ a: 1 }) });
    runtime.addModules(exporting({ a: 2, b: 3 }));
    expect([runtime.module('a'), runtime.module('b')]).toEqual([1, 3]);
  });

  test('does not run a module of another version', () => {
    const modules = { m: { v: 2, n: 0, b: [] } } as unknown as WxsModules;
    expect(createWxsRuntime({ modules }).module('m')).toBeUndefined();
  });

  test('yields undefined for programs that are none', () => {
    const bad: unknown[] = [
      ['?!'],
      ['l', 99, 1],
      [],
      ['(', ['u']],
      ['f', 0, 0, [['nothing']]],
      ['g', 'constructor'],
      ['r', '__proto__'],
    ];
    for (const expression of bad) {
      const value = createWxsRuntime({ modules: exporting({ m: expression as WxsExpression }) }).module('m');
      expect(value === undefined || value instanceof WxsFunction || typeof value === 'object').toBe(true);
    }
  });
});

describe('callWxsFunction', () => {
  test('passes arguments and gives the result', () => {
    const { f } = load(fn(1, ['return', ['+', argument, 1]]));
    expect(callWxsFunction(f, [2])).toBe(3);
  });

  test('reports a failure and yields undefined', () => {
    const { f, errors } = load(fn(1, ['return', ['.', argument, 'x']]));
    expect(callWxsFunction(f, [])).toBeUndefined();
    expect(errors).toEqual(['WXS_CALL_FAILED']);
  });

  test('reports code that does not end, and can be called again', () => {
    const { f, errors } = load(fn(1, ['for', 0, argument, 0, []], ['return', 'done']), { stepBudget: 1000 });
    expect(callWxsFunction(f, [true])).toBeUndefined();
    expect(callWxsFunction(f, [false])).toBe('done');
    expect(errors).toEqual(['WXS_BUDGET_EXCEEDED']);
  });

  test('lets WXS call functions of the host, with a failure there ending the call', () => {
    const { f, errors } = load(fn(1, ['return', ['(', ['.', argument, 'callMethod'], 'name', 5]]));
    const owner = { callMethod: createWxsFunction((name, value) => `${name} ${value}`) };
    expect(callWxsFunction(f, [owner])).toBe('name 5');
    const failing = {
      callMethod: createWxsFunction(() => {
        throw new Error('no');
      }),
    };
    expect(callWxsFunction(f, [failing])).toBeUndefined();
    expect(errors).toEqual(['WXS_CALL_FAILED']);
  });

  test('keeps what a handler writes to its state and to its own copies', () => {
    const { f } = load(fn(1, ['e', ['=', '+', ['.', ['.', argument, 'state'], 'n'], 1]]));
    const state = createWxsObject();
    state.n = 1;
    const event = { detail: { x: 1 } };
    callWxsFunction(f, [toWxsValue({ state, event })]);
    expect(state.n).toBe(2);
    const copy = toWxsValue(event) as typeof event;
    expect(copy).toEqual(event);
    expect(copy).not.toBe(event);
  });
});
