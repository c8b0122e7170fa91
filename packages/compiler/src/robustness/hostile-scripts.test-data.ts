// As in hostile-units, for what transforms scripts: faults and remarks by the thousand on one line, statements and expressions
// one inside another, rows of one operator, names that are compared with all before them.

import { type HostileSource, nested, numbered, row } from './hostile-units.test-data.ts';

export const modules: readonly HostileSource[] = [
  ...[
    'let a;', 'const a=1;', 'class a{}', 'let a;function a(){}', 'export let a=1;', 'export default a;', 'a:', 'break;', 'break a;', 'x.#a;', 'super();',
    'await a;', 'new a?.b;', 'import.meta;', 'import(a);', 'import("a");', 'try{}catch(a){let a}', 'with(a){}', '{let a}', '{function a(){}}',
    '/a/;', '/', '`', '"a";', '#', '@', '\\', '\0', '\uFEFF', '\u2028', '𝒳;', '变', '"\uD800";', '/**/', '/*@__PURE__*/a();', '//\n', '/*\r',
    '<!--\n', '//# sourceMappingURL=a\n', '- ', '!', 'typeof ', 'new ', 'await ', 'async ', 'get ', 'let ', 'of ', 'yield ', 'a=>', '(a)=>', 'async a=>',
    'a?b:', 'a?(b):c=>', 'a?(', 'a=', 'a+', 'a**', 'a&&', 'a||', 'a??', 'a&&b||', '"a"+', '?.a', '.a', 'a(', '()', '[0]', '``', '...', '=>', 'if(a)', 'for(;;)',
    'while(a)', 'if(a){}else ', 'if(a);else for(;;)', 'return;', 'throw a;', 'eval(a);', 'arguments;', "'use strict';", 'if(0){a()}', '({', '([',
  ].map((unit) => row(unit)), // biome-ignore format: one long row is easier to read than sixty lines
  // Nothing is wrong with these in a script, but in a module of its kind.
  ...['with(a){}', 'delete a;', 'a=010;', 'arguments=1;', 'var yield;', 'if(a)function b(){}', 'function f(a,a){}', 'return;', 'await(a);'].map((unit) =>
    row(unit, "import 'x';"),
  ), // biome-ignore format: one long row is easier to read than ten lines
  row('/*! */'),
  row('/*! */', 'a', ';'),
  row('/* @license */a();'),
  row('//! a\n'),
  row('a,', '', 'b'),
  row('a=1,', 'return ', 'b'),
  row('a,', '@b class c{}x=(', 'd)'),
  row('a,', 'for(', 'b;;);'),
  row('a=1;', 'const a=1;'),
  row('a:1,', 'x={', '}'),
  row('__proto__:1,', 'x={', '}'),
  row('case 1:', 'switch(a){', '}'),
  row('a(){}', 'class x{', '}'),
  row('#a;', 'class x{', '}'),
  row('a,', 'function f(', 'b){}'),
  row("a?'b':", 'require(', "'c')"),
  row('$' + '{a}', '`', '`'),
  row('1', '', 'n'),
  row('a', '/', '/'),
  row('(a)\\1', '/', '/'),
  row('[a--b]', '/', '/v'),
  ...[
    ['{', '}'], ['(', ')', '1'], ['[', ']'], ['`${', '}`', '1'], ['()=>{', '}'], ['a=>{return ', '}'], ['(a=>', ')', '1'], ['(a=', ')=>1', '1'],
    ['function a(){', '}'], ['(function(){', '})()'], ['class a{b(){', '}}'], ['class extends (', '){}', 'x'], ['class a{static{', '}}'], ['({a:', '})', '1'],
    ['({a(){', '}})'], ['a(', ')', '1'], ['a?.[', ']', 'b'], ['new a(', ')'], ['a?', ':b', 'c'], ['(a?b:', ')', 'c'], ['!(a&&', ')', 'b'], ['(a,', ')', 'b'],
    ['(a&&', ')', 'b'], ['[', ']=b', 'a'], ['try{', '}catch{}'], ['try{}catch(a){var a;', '}'], ['switch(a){case 1:', '}'], ['if(a){', '}'], ['if(!(', ')){}', 'a'],
    ['do ', ' while(a)', ';'], ['for(let a of b){', '}'], ['{var a;', '}'], ['{let require;', '}'], ['(function(){require("a");', '})()'],
    ["(function(){'use strict';", '})()'], ['for(var a=(', ');;);', 'b in c'],
  ].map(([open = '', close = '', middle]) => nested(open, close, middle)), // biome-ignore format: one long row is easier to read than sixty lines
  numbered((index) => `a${index}:`, '', ';'),
  numbered((index) => `let a${index}=a${index - 1};`),
  numbered((index) => `export let a${index};`),
  numbered((index) => `import a${index} from 'b${index}';a${index}();`),
  numbered((index) => `export * from 'b${index}';`),
  numbered((index) => `function a${index}(){a${index - 1}()}`),
  numbered((index) => `(?<a${index}>b)`, '/', '/'),
];

export const typed: readonly HostileSource[] = [
  ...[
    'x.#a+', 'break;', '/*! */', '/* @preserve */a;', 'a,', 'a?b:c,',
    'a<', 'a<(', 'a<b<', 'a<b>(c)<', '<T>(', '<T>', '(<T>(', 'async<T>(', 'new a<', 'a?(', 'a?(b):c=>', 'a?(b,c):d=>(', 'a?async(b):c=>', '(a?:b,', '(a):b=>',
    'a?({b:', '<a,>(b:', 'enum a{b}', 'namespace a{export let b}', 'interface a{}', 'function a():b;', '@a() ', 'declare let a;',
    ' as b', "import type a from 'b';",
  ].map((unit) => row(unit)), // biome-ignore format: one long row is easier to read than sixty lines
  row('/*! */\n'),
  row('a,', 'x={}[', 'b]'),
  row('a,', 'f(b)(', 'c)'),
  row('a,', '{const x=1\n"y",', 'c}'),
  row('[', 'a in /`/;', ''),
  row('a.', 'namespace ', 'b{}'),
  row('a extends b?c:', 'type x=', 'd'),
  row('infer a extends ', 'type x=b extends ', 'c?d:e'),
  row('@a b;', 'class x{', '}'),
  nested('namespace a{', '}'),
  nested('a extends (infer b extends ', ')?c:d', 'e'),
  nested('a?(b)=>(', '):c', 'd'),
  nested('a<', '>', 'b'),
  nested('type x=((a:', ')=>b)', 'c'),
  numbered((index) => `a${index}=a${index - 1},`, 'enum b{', '}'),
];
