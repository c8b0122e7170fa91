import { expect, it } from 'vitest';
import { withoutSpaces } from './shorten-styles.ts';

it.each([
  ['`\n.a, .b > .c { top: 0; left: calc(1px + 2px) }\n`', '`.a,.b>.c{top:0;left:calc(1px + 2px)}`'],
  ['`\n/* why */\n.a::after { content: " "; color: #fff; }\n`', '`.a::after{content:" ";color:#fff}`'],
  ['`.a :not(.b) .c { margin: 0 auto }`', '`.a :not(.b) .c{margin:0 auto}`'],
  [
    '`\n@media (prefers-color-scheme: dark) and (hover: hover) { .a { top: 0 } }\n`',
    '`@media (prefers-color-scheme:dark) and (hover:hover){.a{top:0}}`',
  ],
  [`\`\n$\{overlay}\n.wx-$\{name} { color: $\{pick(a, b)} }\n\``, `\`$\{overlay}.wx-$\{name}{color:$\{pick(a,b)}}\``],
])('withoutSpaces keeps what a sheet means: %s', (sheet, expected) => {
  expect(withoutSpaces(sheet)).toBe(expected);
});
