// What is counted in a script is counted in its tokens: no text may be read in another way by who parses it.

import { type Options, parse, type Token } from 'acorn';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listScriptTokens } from '../1-parse/script-tokens.ts';

const PIECES = (
  'a b yield await async let of in get static return typeof void new default case do else instanceof delete throw debugger break ' +
  'function class extends if while for var const try catch finally switch with this super null 1 "s" ( ) [ ] { } ; , : ? ?. . ... => ' +
  '= + - ++ -- ! ~ * ** / /= // /* */ ` ${ \\ # @ < > <!-- --> && || ?? == <= << >>= += /x/ /`/ /[/]/g /{/ /(/ /"/ #a \n \n \n'
).split(' '); // biome-ignore format: rows of words

/** Statements and expressions that are whole, so that more of what is made can be parsed. */
const PHRASES = [
  'a=function(){}', 'a=class{}', 'if(a)', 'while(a)', 'for(;;)', 'var a', 'function f(){}', '({})', 'a={}', '()=>{}', 'x: ', '{', '}', '(', ')', '/`/', '/ `', '` /',
  'a.return', 'a.in', 'a?.of', '{yield:1}', 'function*g(){yield', 'async()=>{await', 'do{}while(a)', 'switch(a){case 1:', 'a++', 'a\n++', '\n', ';', ' in ', ' of ', 'typeof ',
  '`${', '}`', '//`\n', '/*`*/', '<!--`\n', '\n-->`\n', '"`"', "'/'", '[', ']', ',', '/[`]/', '!', 'class{static{', 'a=>', 'for(a of ', 'for(a in ', 'return ', 'label:',
  'if(a){}', 'for(;;){}', 'try{}catch(a){}', 'else{}', 'catch{}', 'a.if(b)', 'a.else', '{if(a){', 'in/', '.in/', 'f(a)\n/', 'a[0]\n/', '/`"/', "/'/", ' in /{/',
]; // biome-ignore format: rows of words

const script = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PHRASES)), { minLength: 1, maxLength: 9 })
  .chain((pieces) => fc.constantFrom(pieces.join(' '), pieces.join('')));

const BRACKETS = new Set(['{', '(', ')', '[', ']']);

/** Where brackets are, for who parses it; `}` closes templates too. Undefined where it cannot be parsed. */
function listAsParsed(source: string, sourceType: 'script' | 'module'): string | undefined {
  const tokens: Token[] = [];
  const options: Options = { ecmaVersion: 'latest', sourceType, onToken: tokens, allowReturnOutsideFunction: true };
  try {
    parse(source, options);
  } catch {
    return undefined;
  }
  const brackets = tokens.filter(({ type }) => BRACKETS.has(type.label));
  return brackets.map(({ type, start }) => `${type.label}@${start}`).join(' ');
}

function listAsCounted(source: string): string | undefined {
  const found: string[] = [];
  let offset = 0;
  for (const { type, value } of listScriptTokens(source, 'js')) {
    if (type === 'Unsure') return undefined;
    if (type === 'Punctuator' && BRACKETS.has(value)) found.push(`${value}@${offset}`);
    offset += value.length;
  }
  return found.join(' ');
}

describe('listScriptTokens', () => {
  it.each(['script', 'module'] as const)(
    'finds the brackets that the parser of a %s finds, or is not sure',
    (sourceType) => {
      fc.assert(
        fc.property(script, (source) => {
          const parsed = listAsParsed(source, sourceType);
          if (parsed === undefined) return;
          const counted = listAsCounted(source);
          if (counted !== undefined) expect(counted).toBe(parsed);
        }),
        { numRuns: Number(process.env.DINGHY_PROPERTY_RUNS ?? 20_000) },
      );
    },
    600_000,
  );
});
