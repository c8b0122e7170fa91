import { parse } from 'acorn';
import { describe, expect, it } from 'vitest';
import { LinearParser } from './linear-parser.ts';

describe('LinearParser', () => {
  it.each([
    'let a; let b; var c; function c() {}',
    'let a; let a;',
    'let a; var a;',
    'let a; { let a; { var b } }',
    '{ let a; { var a } }',
    'function f(a) { let a }',
    'function f(a) { var a }',
    'try {} catch (a) { var a }',
    'try {} catch ({ a }) { var a }',
    'try {} catch (a) { let b; var a }',
    'function a() {} let a;',
    'export let a; export { a as b }',
    'export { a }',
  ])('knows the declarations that acorn knows in %j', (source) => {
    const outcome = (parser: typeof parse): unknown => {
      try {
        return JSON.stringify(parser(source, { ecmaVersion: 'latest', sourceType: 'module' }));
      } catch (error) {
        return (error as SyntaxError).message;
      }
    };
    expect(outcome((code, options) => LinearParser.parse(code, options))).toBe(outcome(parse));
  });

  it('keeps what is in a scope as something that is looked up', () => {
    const declarations = Array.from({ length: 100_000 }, (_, index) => `let a${index};`).join('');
    // Some 60 ms, and half a minute were each name compared with all before it.
    expect(LinearParser.parse(declarations, { ecmaVersion: 'latest' }).body).toHaveLength(100_000);
  });
});
