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
  /for ?\((?<word>var) (?<name>[\w$]+) in (?<all>[\w$]+)\)\s*(?<define>[\w$]+)\((?<target>[\w$]+), ?\k<name>, ?\{ ?get: ?\k<all>\[\k<name>\],(?<end> ?enumerable: ?true) ?\}\)/d;

const COPY = /\{ ?get: ?\(\) ?=> ?(?<from>[\w$]+)\[(?<key>[\w$]+)\],/d;

/** Changes to what esbuild made of a module; none where it has no exports of that kind. */
export function openExports(code: string): Replacement[] {
  const prelude = code.slice(0, PRELUDE_LENGTH);
  const defining = DEFINE.exec(prelude);
  const copying = COPY.exec(prelude);
  const word = defining?.indices?.groups?.word;
  const end = defining?.indices?.groups?.end?.[0];
  const copied = copying?.indices?.[0]?.[1];
  if (word === undefined || end === undefined || copied === undefined || copied < end) return [];
  const { name, all, define, target } = defining?.groups ?? {};
  const { from, key } = copying?.groups ?? {};
  // A value that the module gives afterwards counts again: the getter is asked each time.
  const taken = `{get:()=>Object.is($r(),$w)?$v:$r()}`;
  const take = `set:$v=>{let $r=${all}[${name}],$w=$r();${define}(${target},${name},${taken})},configurable:true,`;
  return [
    { start: word[0], end: word[1], text: 'let' },
    { start: end, end, text: take },
    { start: copied, end: copied, text: `set:$v=>{${from}[${key}]=$v},` },
  ];
}
