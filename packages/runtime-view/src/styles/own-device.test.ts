import { expect, it } from 'vitest';
import { withOwnInsets, withTheme } from './own-device.ts';

it.each([
  ['padding: env(safe-area-inset-top) 0', 'padding: var(--dinghy-safe-top) 0'],
  ['bottom: calc(8px + constant(safe-area-inset-bottom))', 'bottom: calc(8px + var(--dinghy-safe-bottom))'],
  ['left: ENV( safe-area-inset-left, 4px)', 'left: var(--dinghy-safe-left, 4px)'],
  ['width: env(titlebar-area-width)', 'width: env(titlebar-area-width)'],
])('withOwnInsets makes of %s: %s', (css, expected) => {
  expect(withOwnInsets(css)).toBe(expected);
});

it.each([
  ['@media (prefers-color-scheme: dark){}', 'dark', '@media (min-width:0){}'],
  ['@media (prefers-color-scheme:dark) and (min-width:10px){}', 'light', '@media (max-width:-1px) and (min-width:10px){}'],
  ['@media ( Prefers-Color-Scheme : LIGHT ){}', 'light', '@media (min-width:0){}'],
  ['@media (prefers-contrast: more){}', 'dark', '@media (prefers-contrast: more){}'],
] as const)('withTheme makes of %s in the %s theme: %s', (css, theme, expected) => {
  expect(withTheme(css, theme)).toBe(expected);
});
