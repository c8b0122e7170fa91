import vm from 'node:vm';
import { build } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

let script = '';

// Built as one script and run in a realm of its own: in this one it would take `Function` away from the test runner.
beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: [new URL('./inert-functions.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'built',
  });
  script = `${outputFiles[0]?.text}; built.installInertFunctions(globalThis);`;
});

function run(code: string): unknown {
  const context = vm.createContext({});
  vm.runInContext(script, context);
  return vm.runInContext(code, context);
}

describe('installInertFunctions', () => {
  it.each([
    "Function('return this')()",
    'new Function("return this")()',
    "Function('return this;')()",
    "new Function('return (this)')()",
    "Function('/* global */ return this')()",
    "Function('return globalThis')()",
    "(0, eval)('this')",
    "eval('this')",
    "(function () {}).constructor('return this')()",
    "[].constructor.constructor('return this')()",
  ])('answers the idiom %s with the realm’s global object', (idiom) => {
    expect(run(`${idiom} === globalThis`)).toBe(true);
  });

  it('lets regenerator-runtime define its global', () => {
    expect(run(`Function('r', 'regeneratorRuntime = r')(42); regeneratorRuntime`)).toBe(42);
  });

  it.each([
    "Function('return fetch')",
    "new Function('a', 'b', 'return a + b')",
    "(async function () {}).constructor('return 1')",
    "(function* () {}).constructor('yield 1')",
    "(async function* () {}).constructor('yield 1')",
    "Object.getPrototypeOf(function () {}).constructor('return 1')",
    "Reflect.construct(Function, ['return 1'])",
    "class extends Function {} && Function('return 1')",
  ])('makes %s, which throws when it is called', (expression) => {
    expect(run(`typeof (${expression})`)).toBe('function');
    expect(() => run(`(${expression})()`)).toThrowError(/cannot make code from text/);
  });

  it('refuses eval of code, and returns what is no text', () => {
    expect(() => run("eval('1 + 1')")).toThrowError(/cannot make code from text/);
    expect(() => run("(0, eval)('fetch')")).toThrowError(/cannot make code from text/);
    expect(run('eval(7)')).toBe(7);
  });

  it('keeps functions functions', () => {
    expect(
      run(
        '(() => 1) instanceof Function && Function.prototype === Object.getPrototypeOf(Math.max) && Function.name === "Function"',
      ),
    ).toBe(true);
    expect(run('typeof new Function()')).toBe('function');
    expect(run('new Function()()')).toBe(undefined);
  });

  it('lets a function have a constructor of its own, as regenerator-runtime gives one in strict code', () => {
    const assign = `'use strict'; function Prototype() {} Prototype.constructor = 'own';`;
    expect(run(`${assign} [Prototype.constructor, Object.keys(Prototype), (() => 1).constructor === Function].join()`)).toBe(
      'own,constructor,true',
    );
  });

  it('gives no way back to the real constructors', () => {
    expect(run(`'use strict'; try { Function.prototype.constructor = 1 } catch { 'stays' }`)).toBe('stays');
    expect(() => run(`delete Function.prototype.constructor; (function () {}).constructor('return 1')()`)).toThrowError(
      /cannot make code from text/,
    );
  });
});
