import { expect, it } from 'vitest';
import { shortenSheet } from './shorten-styles.ts';

it.each([
  ['`\n.a, .b > .c { top: 0; left: calc(1px + 2em) }\n`', '".a,.b>.c{top:0;left:calc(1px + 2em)}"'],
  ['`\n/* why */\n.a::after { content: " "; color: #fff; }\n`', String.raw`".a:after{content:\" \";color:#fff}"`],
  ["'.a :not(.b) .c { margin: 0 auto }'", '".a :not(.b) .c{margin:0 auto}"'],
  [
    '`\n@media (prefers-color-scheme: dark) and (hover: hover) { .a { top: 0 } }\n`',
    '"@media(prefers-color-scheme:dark)and (hover:hover){.a{top:0}}"',
  ],
  [`\`\n$\{overlay}\n.wx-$\{name} { color: $\{pick(a, b)} }\n\``, `\`$\{overlay}.wx-$\{name}{color:$\{pick(a,b)}}\``],
])('shortenSheet keeps what a sheet means: %s', async (sheet, expected) => {
  expect(await shortenSheet(sheet)).toBe(expected);
});
