import { describe, expect, it } from 'vitest';
import { type FoundRequires, findRequires } from './find-requires.ts';
import { ModuleSyntaxError, parseModule } from './module-tree.ts';

const find = (code: string): FoundRequires => findRequires(code, parseModule(code));

describe('findRequires', () => {
  it.each<[string, string[]]>([
    ["require('./a'); const b = require(`./b`)", ['./a', './b']],
    ["require.async('./a').then(f)", ['./a']],
    ["require('./a', ok, fail)", ['./a']],
    ["require(x ? './a' : './b')", ['./a', './b']],
    ["if (x) { function f() { return () => require('./a') } }", ['./a']],
    ["class A { p = require('./a') }", ['./a']],
    ["// require('./a')\n'require(\"./b\")'; /require('c')/", []],
    ["a.require('./a'); requirePlugin('./b')", []],
    ["(function (require) { require('./a') })(x)", []],
    ["(require => require('./a'))(x)", []],
    ["(function ({ require }, ...rest) { require('./a') })(x); require('./b')", ['./b']],
    ["function f() { require('./a'); { var require = x } }", []],
    ["{ const require = x; require('./a') } require('./b')", ['./b']],
    ["{ function require() {} require('./a') } require('./b')", ['./b']],
    ["(function require() { require('./a') })()", []],
    ["try {} catch (require) { require('./a') }", []],
    ["var require = x; require('./a')", []],
    [
      "!function e(t,n,r){function s(o,u){var a=typeof require=='function'&&require;return a(o,!0)}}({1:[function(require,module,exports){require('./x')}]},{},[1])",
      [],
    ],
    [
      "!function(t,e){'object'==typeof exports?module.exports=e(require('vue')):'function'==typeof define&&define.amd?define(['vue'],e):t.X=e(t.Vue)}(this,f)",
      ['vue'],
    ],
  ])('in %j finds %j', (code, ids) => {
    const found = find(code);
    expect(found.ids.map(({ id }) => id)).toEqual(ids);
    for (const { id, start, end } of found.ids) expect(code.slice(start + 1, end - 1)).toBe(id);
  });

  it.each<[string, string[]]>([
    ['require(x)', ['']],
    ["require('./lang/' + x)", ['./lang/']],
    ["require('./lang/' + x + '.js')", ['./lang/']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code under test
    ['require(`./lang/${x}.js`)', ['./lang/']],
    ["require(x ? './a' : y)", ['']],
    ['require()', []],
    ['require(...x)', []],
    ['function f(require) { require(x) }', []],
  ])('in %j finds the known beginnings %j', (code, prefixes) => {
    expect(find(code).dynamicPrefixes).toEqual(prefixes);
  });

  it('tells ids that wait for their package', () => {
    const { ids } = find("require('./a'); require.async('./b'); require('./c', done, failed)");
    expect(ids.map(({ id, waits }) => [id, waits])).toEqual([
      ['./a', false],
      ['./b', true],
      ['./c', true],
    ]);
  });

  it('tells ids that may be missing', () => {
    const { ids } = find(
      "try { require('./a') } catch { require('./b') } finally { require('./c') } try { (() => require('./d'))() } catch {}",
    );
    expect(ids.map(({ id, guarded }) => [id, guarded])).toEqual([
      ['./a', true],
      ['./b', false],
      ['./c', false],
      ['./d', true],
    ]);
  });

  it.each([
    ['let exports = 1', 4],
    ['const module = 1', 6],
    ['let a; let a', 11],
    ['var a = /(/', 9],
  ])('refuses %j, which cannot be a module function', (code, offset) => {
    expect(() => find(code)).toThrow(ModuleSyntaxError);
    try {
      find(code);
    } catch (error) {
      expect((error as ModuleSyntaxError).offset).toBe(offset);
    }
  });

  it('refuses code that would end its function and begin something else', () => {
    expect(() => find('}); steal(); (function () {')).toThrow(ModuleSyntaxError);
    expect(() => find('}), (function () {')).toThrow(ModuleSyntaxError);
  });

  it('admits sloppy code', () => {
    expect(() => find('with (a) b = 010; delete c; return; function f(x, x) {} var f;')).not.toThrow();
  });

  it('survives code that is nested deeper than the stack', () => {
    const deep = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
    expect(find(`x = ${deep}; require('./a')`)).toEqual({ ids: [], dynamicPrefixes: [''] });
  });
});
