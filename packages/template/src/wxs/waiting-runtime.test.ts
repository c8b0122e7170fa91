import { describe, expect, it, vi } from 'vitest';
import type { WxsModules } from './format.ts';
import { createWxsRuntime } from './runtime.ts';
import { createWaitingWxsRuntime } from './waiting-runtime.ts';

const exporting = (values: Readonly<Record<string, number>>): WxsModules =>
  Object.fromEntries(
    Object.entries(values).map(([id, value]) => [
      id,
      { v: 1, n: 2, b: [['e', ['=', '', ['.', ['l', 0, 1], 'exports'], value]]] },
    ]),
  );

describe('createWaitingWxsRuntime', () => {
  it('has nothing under any name until the evaluator comes', () => {
    const runtime = createWaitingWxsRuntime({ modules: exporting({ a: 1 }) });
    expect(runtime.module('a')).toBeUndefined();
    expect(runtime.modulesOf({ n: [], w: { name: 'a' } }).get('name')).toBeUndefined();
  });

  it('gives scopes that were asked for before what the evaluator makes of modules that came before and after it', () => {
    const runtime = createWaitingWxsRuntime({ modules: exporting({ a: 1 }) });
    const scope = runtime.modulesOf({ n: [], w: { one: 'a', two: 'b', three: 'c' } });
    expect(scope.get('one')).toBeUndefined();
    runtime.addModules(exporting({ a: 7, b: 2 }));
    runtime.provide(createWxsRuntime);
    runtime.addModules(exporting({ b: 7, c: 3 }));
    expect(['one', 'two', 'three'].map((name) => scope.get(name))).toEqual([1, 2, 3]);
  });

  it('takes one evaluator, and tells it of turns', () => {
    const startTurn = vi.fn();
    const runtime = createWaitingWxsRuntime({ modules: {} });
    runtime.startTurn();
    runtime.provide((options) => ({ ...createWxsRuntime(options), startTurn }));
    runtime.provide(() => {
      throw new Error('a second evaluator');
    });
    runtime.startTurn();
    expect(startTurn).toHaveBeenCalledTimes(1);
  });
});
