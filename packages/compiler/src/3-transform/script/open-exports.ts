// What a module exports can be assigned from outside, as where Babel has made it: `require('./store').token = 'x'` is for all
// who read it, until the module itself gives `token` another value. esbuild has getters alone there, and sloppy code would not
// hear that nothing was assigned.
//
//   for (var name in all) define(target, name, { get: all[name], enumerable: true });
//   … define(to, key, { get: () => from[key], enumerable: … })

import type { Replacement } from './shift-map.ts';

/** esbuild's functions stand before all code of the module. */
const PRELUDE_LENGTH = 3_000;

const DEFINE = /for ?\(var ([\w$]+) in ([\w$]+)\)\s*([\w$]+)\(([\w$]+),/;

const COPY = /\{ ?get: ?\(\) ?=> ?([\w$]+)\[([\w$]+)\],/;

/** Changes to what esbuild made of a module; none where it has no exports of that kind. */
export function openExports(code: string): Replacement[] {
  const prelude = code.slice(0, PRELUDE_LENGTH);
  const defining = DEFINE.exec(prelude);
  const copying = COPY.exec(prelude);
  if (defining === null || copying === null) return [];
  const [head, name = '', all = '', define = '', target = ''] = defining;
  const [, from, key] = copying;
  const behindHead = defining.index + head.length;
  const getter = [` ${name}, { get: ${all}[${name}],`, `${name},{get:${all}[${name}],`];
  const written = getter.find((text) => prelude.startsWith(text, behindHead));
  const copied = copying.index + 1;
  if (written === undefined || copied < behindHead) return [];
  const word = defining.index + head.indexOf('var');
  const end = behindHead + written.length;
  return [
    { start: word, end: word + 'var'.length, text: 'let' },
    { start: end, end, text: describeSetter({ name, all, define, target }) },
    { start: copied, end: copied, text: `set:$given=>{${from}[${key}]=$given},` },
  ];
}

type Names = Readonly<Record<'name' | 'all' | 'define' | 'target', string>>;

/**
 * A value that the module gives after an assignment counts again: the getter is asked each time. Names are longer than any that
 * a minifier comes to: `$v` may be what it calls the function that defines.
 */
function describeSetter({ name, all, define, target }: Names): string {
  const taken = '{get:()=>Object.is($read(),$found)?$given:$read()}';
  return `set:$given=>{let $read=${all}[${name}],$found=$read();${define}(${target},${name},${taken})},configurable:true,`;
}
