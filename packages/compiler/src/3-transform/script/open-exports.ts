// What a module exports can be assigned from outside, as where Babel has made it: `require('./store').token = 'x'` is for all
// who read it, until the module itself gives `token` another value. esbuild has getters alone there, and sloppy code would not
// hear that nothing was assigned.
//
//   for (var name in all) define(target, name, { get: all[name], enumerable: true });
//   … define(to, key, { get: () => from[key], enumerable: … })

import type { Replacement } from './shift-map.ts';

/** esbuild's functions stand before all code of the module. */
const PRELUDE_LENGTH = 3_000;

const DEFINE =
  /(?<head>for ?\()var (?<name>[\w$]+) in (?<all>[\w$]+)\)\s*(?<define>[\w$]+)\((?<target>[\w$]+), ?[\w$]+, ?\{ ?get: ?[\w$]+\[[\w$]+\],(?<tail> ?enumerable: ?true ?\}\))/;

const COPY = /\{ ?get: ?\(\) ?=> ?(?<from>[\w$]+)\[(?<key>[\w$]+)\],/;

/** Changes to what esbuild made of a module; none where it has no exports of that kind. */
export function openExports(code: string): Replacement[] {
  const prelude = code.slice(0, PRELUDE_LENGTH);
  const defining = DEFINE.exec(prelude);
  const copying = COPY.exec(prelude);
  if (defining?.groups === undefined || copying?.groups === undefined) return [];
  const { head = '', name, all, define, target, tail = '' } = defining.groups;
  const { from, key } = copying.groups;
  const word = defining.index + head.length;
  const end = defining.index + defining[0].length - tail.length;
  const copied = copying.index + 1;
  if (copied < end) return [];
  // A value that the module gives afterwards counts again: the getter is asked each time.
  const taken = `{get:()=>Object.is($r(),$w)?$v:$r()}`;
  const take = `set:$v=>{let $r=${all}[${name}],$w=$r();${define}(${target},${name},${taken})},configurable:true,`;
  return [
    { start: word, end: word + 'var'.length, text: 'let' },
    { start: end, end, text: take },
    { start: copied, end: copied, text: `set:$v=>{${from}[${key}]=$v},` },
  ];
}
