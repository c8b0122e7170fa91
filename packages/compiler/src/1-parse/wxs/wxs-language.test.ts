import { callWxsFunction, isWxsFunction, type WxsRuntime } from '@dinghy/template';
import { createWxsRuntime } from '@dinghy/template/wxs';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { compileWxs } from './compile-wxs.ts';
import { WXS_GLOBALS } from './globals.ts';

interface Run {
  readonly value: unknown;
  readonly runtime: WxsRuntime;
  readonly logged: unknown[];
  readonly errors: string[];
  readonly diagnostics: string[];
}

function load(files: Readonly<Record<string, string>>, entry = 'main.wxs', stepBudget = 1_000_000): Run {
  const errors: string[] = [];
  const logged: unknown[] = [];
  const diagnostics: Diagnostic[] = [];
  const modules = Object.fromEntries(
    Object.entries(files).map(([file, source]) => [
      file,
      compileWxs({
        file,
        source,
        start: 0,
        end: source.length,
        resolveModule: (path) => (Object.hasOwn(files, path.replace('./', '')) ? path.replace('./', '') : undefined),
        report: (diagnostic) => diagnostics.push(diagnostic),
      }),
    ]),
  );
  // What crosses to the view is JSON.
  const runtime = createWxsRuntime({
    modules: JSON.parse(JSON.stringify(modules)),
    stepBudget,
    console: { log: (...values) => logged.push(...values) },
    onError: (error) =>
      errors.push(error.code === 'WXS_BUDGET_EXCEEDED' ? error.code : String((error.params as { message: string }).message)),
  });
  return { value: runtime.module(entry), runtime, logged, errors, diagnostics: diagnostics.map(({ code }) => code) };
}

/** Without the mark that arrays of WXS code carry. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return Array.from(value, plain);
  if (typeof value !== 'object' || value === null || isWxsFunction(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plain(member)]));
}

/** Value of an expression, given statements before it. */
function run(code: string): unknown {
  const { value, errors } = load({ 'main.wxs': code.includes('module.exports') ? code : `module.exports = (${code})` });
  if (errors.length > 0) throw new Error(errors.join());
  return plain(value);
}

function call(source: string, ...args: unknown[]): unknown {
  const { value, errors } = load({ 'main.wxs': `module.exports = ${source}` });
  if (!isWxsFunction(value)) throw new Error('not a function');
  const result = callWxsFunction(value, args);
  if (errors.length > 0) throw new Error(errors.join());
  return plain(result);
}

describe('WXS expressions', () => {
  test.each<[string, unknown]>([
    ['1 + 2 * 3', 7],
    ['"a" + undefined + null', 'aundefinednull'],
    ['[1, [2, 3]] + ""', '1,2,3'],
    ['({}) + ""', '[object Object]'],
    ['[] == ""', true],
    ['[2] * 3', 6],
    ['null == undefined', true],
    ['(function (a, b) { return a + b })(1, 2)', 3],
    ['(function f(n) { return n < 2 ? 1 : n * f(n - 1) })(5)', 120],
    ['(function (a, b = a + 1) { return b })(1)', 2],
    ['(function () { return arguments.length + arguments[1] })(1, 2)', 4],
    ['typeof undefinedName', 'undefined'],
    ['typeof function () {}', 'function'],
    ['typeof Math', 'object'],
    ['void 0', undefined],
    ['(1, 2, 3)', 3],
    ['{ a: 1, "b-c": 2, 3: 4 }["b-c"]', 2],
    ['[1, , 3].length', 3],
    ['"abc"[1] + "abc".length', 'b3'],
    ['1 ? 2 : 3', 2],
    ['~~"7.5" >>> 0', 7],
  ])('%s', (source, value) => {
    expect(run(source)).toEqual(value);
  });
});

describe('WXS statements', () => {
  test.each<[string, unknown]>([
    ['var a = 1; a += 2; a++; module.exports = a--', 4],
    ['var a = [1, 2]; var i = 0; a[i++] += 10; module.exports = [a, i]', [[11, 2], 1]],
    ['module.exports = early(); function early() { return 1 }', 1],
    ['var s = 0; for (var i = 0; i < 5; i++) { if (i == 1) continue; if (i == 4) break; s += i } module.exports = s', 5],
    ['var n = 0; while (true) { if (++n > 3) break } module.exports = n', 4],
    ['var n = 0; do { n++ } while (n < 3); module.exports = n', 3],
    [
      'function f(x) { switch (x) { case 1: return "one"; case 2: default: return "many" } } module.exports = [f(1), f(2), f(3)]',
      ['one', 'many', 'many'],
    ],
    [
      'var r = []; switch (2) { case 1: r.push(1); case 2: r.push(2); case 3: r.push(3); break; default: r.push(4) } module.exports = r',
      [2, 3],
    ],
    ['function f() { for (var i = 0; ; i++) { for (;;) { if (i == 2) return i; break } } } module.exports = f()', 2],
    ['var o = { a: 1, b: 2 }; delete o.a; module.exports = o', { b: 2 }],
    ['function counter() { var n = 0; return function () { return ++n } } var c = counter(); c(); module.exports = c()', 2],
    ['function f() { implicit = 3 } f(); module.exports = implicit', 3],
    ['var f = function () { return 1 }; f.extra = 5; module.exports = [f.extra, f.length]', [5, 0]],
    ['exports.a = 1; module.exports.b = 2', undefined],
    ['if (0) { var hidden = 1 } module.exports = hidden', undefined],
    ['var color = "red"; module.exports = { color }', { color: 'red' }],
  ])('%s', (source, value) => {
    if (value === undefined && source.startsWith('exports')) expect(run(source)).toEqual({ a: 1, b: 2 });
    else expect(run(source)).toEqual(value);
  });
});

describe('WXS library', () => {
  test.each<[string, unknown]>([
    [
      '[1, "", {}, [], true, getDate(0), getRegExp("a"), function () {}].map(function (v) { return v.constructor }).join()',
      'Number,String,Object,Array,Boolean,Date,RegExp,Function',
    ],
    ['Math.max(1, 3, 2) + Math.PI', 3 + Math.PI],
    ['Number("12") + Number.MAX_VALUE * 0', 12],
    ['parseInt("12px") + parseFloat("1.5")', 13.5],
    ['[isNaN("x"), isFinite("1")]', [true, true]],
    ['encodeURIComponent("a b") + decodeURI("%20")', 'a%20b '],
    ['JSON.stringify({ a: [1, undefined], f: function () {} })', '{"a":[1,null]}'],
    ['JSON.parse("{\\"a\\":[1]}").a[0]', 1],
    ['getDate(2020, 1, 29).getDate()', 29],
    ['getDate(getDate(5)).getTime()', 5],
    ['getDate(10) - getDate(4)', 6],
    ['Date.now() > 0', true],
    ['getRegExp("b", "g").test("abc")', true],
    ['"a-b-c".replace(getRegExp("-", "g"), "+")', 'a+b+c'],
    ['"fooBar".replace(getRegExp("[A-Z]", "g"), function (s) { return "-" + s })', 'foo-Bar'],
    ['"2020-01".replace(getRegExp("(\\\\d+)-(\\\\d+)"), "$2/$1$$")', '01/2020$'],
    ['"a1b22".match(getRegExp("\\\\d+", "g"))', ['1', '22']],
    ['"x1".match(getRegExp("(\\\\d)")).index', 1],
    ['"a,b;c".split(getRegExp("[,;]"))', ['a', 'b', 'c']],
    ['"abc".split("")', ['a', 'b', 'c']],
    ['"abc".search(getRegExp("c"))', 2],
    ['[3, 1, 2].sort()', [1, 2, 3]],
    ['[3, 1, 2].sort(function (a, b) { return b - a })', [3, 2, 1]],
    ['[1, 2, 3].reduce(function (a, b) { return a + b }, 0)', 6],
    ['[1, 2].concat([3], 4).slice(1).reverse()', [4, 3, 2]],
    ['[1, 2, 3].indexOf(2)', 1],
    ['[[1, null], undefined, 2].join("-")', '1,--2'],
    ['(1.005).toFixed(1) + (255).toString(16)', '1.0ff'],
    ['"abc".slice(-2).toUpperCase()', 'BC'],
    ['" a ".trim() + "abc".substring(1) + "abc".charAt(0)', 'abca'],
    ['(function (f) { return f() })("x".toUpperCase)', 'X'],
  ])('%s', (source, value) => {
    expect(run(source)).toEqual(value);
  });

  test('getRegExp keeps the backslashes that libraries leave unescaped', () => {
    expect(
      run(String.raw`[getRegExp('^-?\d+(\.\d+)?$').test('12'), getRegExp('\\d').test('1'), getRegExp('\'').test("'")]`),
    ).toEqual([true, true, true]);
    expect(run(String.raw`'a\\nb'.replace(getRegExp('\\\\n', 'g'), '+')`)).toBe('a+b');
  });

  test('console.log reaches the console', () => {
    expect(load({ 'main.wxs': 'console.log("a", [1])' }).logged.map(plain)).toEqual(['a', [1]]);
  });

  test.each([...WXS_GLOBALS])('%s exists', (name) => {
    expect(load({ 'main.wxs': `module.exports = [typeof ${name}]` }).value).not.toEqual(['undefined']);
  });
});

describe('WXS has no way out', () => {
  test.each<[string, unknown]>([
    ['({}).constructor', 'Object'],
    ['(function () {}).constructor', 'Function'],
    ['({}).__proto__', undefined],
    ['[].__proto__', undefined],
    ['"".constructor.constructor', 'String'],
    ['[].map.constructor', 'Function'],
    ['[].map.call', undefined],
    ['(function () {}).apply', undefined],
    ['({}).hasOwnProperty', undefined],
    ['[].find', undefined],
    ['"".padStart', undefined],
    ['Math.constructor', 'Object'],
    ['typeof Object + typeof Array + typeof setTimeout + typeof wx + typeof globalThis + typeof Function', 'undefined'.repeat(6)],
    ['(function () { var cache = {}; return cache["constructor"] === "Object" })()', true],
    ['(function () { var o = {}; o["__proto__"] = { x: 1 }; return [o.x, o.y] })()', [undefined, undefined]],
  ])('%s', (source, value) => {
    expect(run(source)).toEqual(value);
  });

  test('globals cannot be changed', () => {
    expect(load({ 'main.wxs': 'Math.abs = 1' }).errors).toHaveLength(1);
  });

  test('a native function in an argument is no value', () => {
    expect(call('function (o) { return [typeof o.f, o.f] }', { f: () => 'reached' })).toEqual(['undefined', undefined]);
  });
});

describe('WXS arguments', () => {
  test('are not changed by what the function does to them', () => {
    const list = [{ n: 1 }, { n: 2 }];
    const result = call(
      'function (list) { list[0].n = 9; list.push({ n: 3 }); list.reverse(); return list.map(function (o) { return o.n }) }',
      list,
    );
    expect(result).toEqual([3, 2, 9]);
    expect(list).toEqual([{ n: 1 }, { n: 2 }]);
  });

  test('come back changed in the result', () => {
    const item = { n: 1, inner: { m: 1 } };
    expect(call('function (o) { o.inner.m = 2; return { o: o, json: JSON.stringify(o) } }', item)).toEqual({
      o: { n: 1, inner: { m: 2 } },
      json: '{"n":1,"inner":{"m":2}}',
    });
    expect(item.inner.m).toBe(1);
  });

  test('are as they were in the next call', () => {
    const { value } = load({ 'main.wxs': 'module.exports = function (list) { return list.reverse().join() }' });
    if (!isWxsFunction(value)) throw new Error('not a function');
    const list = [1, 2];
    expect([callWxsFunction(value, [list]), callWxsFunction(value, [list])]).toEqual(['2,1', '2,1']);
  });
});

describe('WXS modules', () => {
  test('are singletons and may require one another', () => {
    const { value } = load({
      'main.wxs': 'var a = require("./a.wxs"); var b = require("./b.wxs"); a.add(); module.exports = b.count()',
      'a.wxs': 'var n = 0; module.exports = { add: function () { n++ }, n: function () { return n } }',
      'b.wxs': 'var a = require("./a.wxs"); module.exports.count = function () { return a.n() }',
    });
    expect(value).toBe(1);
  });

  test('end when they require themselves in a circle', () => {
    const { value, errors } = load({
      'main.wxs': 'exports.a = 1; exports.b = require("./b.wxs").a',
      'b.wxs': 'exports.a = require("./main.wxs").a + 1',
    });
    expect(plain(value)).toEqual({ a: 1, b: 2 });
    expect(errors).toEqual([]);
  });

  test.each<[string, string]>([
    ['require("./missing.wxs")', 'WXS_FILE_MISSING'],
    ['require("./" + "a.wxs")', 'WXS_REQUIRE_DYNAMIC'],
  ])('report %s', (source, code) => {
    expect(load({ 'main.wxs': source }).diagnostics).toEqual([code]);
  });
});

describe('WXS stops', () => {
  test.each([
    ['an endless loop', 'for (;;) {}'],
    ['an endless condition', 'while (true) continue'],
    ['text that doubles', 'var s = "x"; for (;;) s += s'],
    ['arrays that double', 'var a = [1]; for (;;) a = a.concat(a)'],
    ['nested arrays as text', 'var a = [1]; for (var i = 0; i < 60; i++) a = [a, a]; module.exports = a'],
    ['nested arrays as JSON', 'var a = [1]; for (var i = 0; i < 60; i++) a = [a, a]; JSON.stringify(a)'],
    ['a hostile pattern', `getRegExp('(a+)+$').test('${'a'.repeat(50)}b')`],
    ['callbacks without end', 'var a = [1]; a.forEach(function f() { a.push(1); a.forEach(f) })'],
    ['an array of any length', 'var a = []; a.length = 4294967295; a.join()'],
    ['recursion without end', 'function f() { return f() } f()'],
    ['recursion in a default value', 'function f(a = f()) {} f()'],
  ])('%s', (_, source) => {
    const { value, errors } = load({ 'main.wxs': source }, 'main.wxs', 200_000);
    expect(errors).toHaveLength(1);
    expect(value).toBeUndefined();
  });

  test('calls that together exceed the turn, until the next turn', () => {
    const errors: string[] = [];
    const source = 'module.exports = function () { for (var i = 0; i < 1000; i++) {} return 1 }';
    const program = compileWxs({
      file: 'm',
      source,
      start: 0,
      end: source.length,
      resolveModule: () => undefined,
      report: () => undefined,
    });
    const runtime = createWxsRuntime({
      modules: { m: program },
      stepBudget: 10_000,
      turnStepBudget: 20_000,
      onError: ({ code }) => errors.push(code),
    });
    const f = runtime.module('m');
    if (!isWxsFunction(f)) throw new Error('not a function');
    const results = Array.from({ length: 5 }, () => callWxsFunction(f, []));
    expect(results[0]).toBe(1);
    expect(results[4]).toBeUndefined();
    expect(errors[0]).toBe('WXS_BUDGET_EXCEEDED');
    runtime.startTurn();
    expect(callWxsFunction(f, [])).toBe(1);
  });
});

describe('WXS reports run-time failures and goes on', () => {
  test.each<[string, string]>([
    ['undefined.a', "Cannot read property 'a' of undefined"],
    ['null.a.b', "Cannot read property 'a' of null"],
    ['var o = {}; o.f()', 'f is not a function'],
    ['throw "broken"', 'Uncaught broken'],
    ['var f; f.x = 1', "Cannot read property 'x' of undefined"],
    ['JSON.parse("{")', 'JSON.parse: invalid JSON'],
  ])('%s', (source, message) => {
    expect(load({ 'main.wxs': source }).errors).toEqual([message]);
  });
});

describe('WXS names', () => {
  test.each(['class', 'enum', 'super', 'extends', 'import', 'export', 'let', 'yield', 'static'])(
    'may be %s, which JavaScript reserves and WXS does not',
    (name) => {
      const { value, diagnostics } = load({ 'main.wxs': `var ${name} = 1; ${name} += 1; module.exports = { ${name}: ${name} }` });
      expect([plain(value), diagnostics]).toEqual([{ [name]: 2 }, []]);
    },
  );
});

describe('compileWxs refuses what WXS lacks', () => {
  test.each([
    'let z = 1',
    'const z = 1',
    'var f = () => 1',
    'var s = `x`',
    'class A {}',
    'var { a } = b',
    'var [a] = b',
    'try { a } catch (e) {}',
    'var d = new Date()',
    'var r = /a/g',
    'for (var k in o) {}',
    'for (var v of o) {}',
    'outer: for (;;) {}',
    'var x = "a" in o',
    'var x = o instanceof P',
    'var x = this',
    'async function f() {}',
    'function* g() {}',
    'var o = { get a() { return 1 } }',
    'var o = { a() {} }',
    'var o = { [k]: 1 }',
    'var o = { ...p }',
    'f(...a)',
    'function f(...rest) {}',
    'a ??= 1',
    'var x = a ?? b',
    'var x = a?.b',
    'var x = 2 ** 3',
    'var x = 1n',
    'with (o) {}',
  ])('%s', (source) => {
    expect(load({ 'main.wxs': `var a, b, o, p, k, f, P; ${source}` }).diagnostics).toContain('WXS_CONSTRUCT_UNSUPPORTED');
  });

  test.each(['var = 1', 'function (', 'return 1', 'if (', '}', 'a b'])('the syntax error %s', (source) => {
    expect(load({ 'main.wxs': source }).diagnostics).toEqual(['WXS_SYNTAX_INVALID']);
  });

  test('with the place in the file', () => {
    const source = '<wxs module="m">\n  let a = 1\n</wxs>';
    const found: Diagnostic[] = [];
    compileWxs({
      file: 'a.wxml',
      source,
      start: 16,
      end: source.indexOf('</wxs>'),
      resolveModule: () => undefined,
      report: (one) => found.push(one),
    });
    expect(found[0]?.range?.start).toMatchObject({ line: 2, column: 3 });
  });

  test('nesting without end, without overflowing', () => {
    expect(load({ 'main.wxs': '['.repeat(100_000) }).diagnostics).toEqual(['WXS_SYNTAX_INVALID']);
    expect(load({ 'main.wxs': `var a = ${'('.repeat(3000)}1${')'.repeat(3000)}` }).errors.length).toBeLessThan(2);
  });
});
