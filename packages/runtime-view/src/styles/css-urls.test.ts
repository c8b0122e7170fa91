import { expect, test } from 'vitest';
import { convertRpx } from '../attributes/rpx.ts';
import { replaceCssUrls } from './css-urls.ts';
import type { Resources } from './resources.ts';
import { removePrefix } from './stylesheets.ts';

const nothing = { loaded: () => undefined } as unknown as Resources;

test.each<[what: string, run: () => unknown]>([
  ['an address of spaces', () => replaceCssUrls(`url(${' '.repeat(200_000)}`, nothing)],
  ['addresses that do not end', () => replaceCssUrls('url("'.repeat(50_000), nothing)],
  ['a number of many digits', () => convertRpx(`1rpx ${'1'.repeat(200_000)}`)],
  ['a scope that is a pattern', () => removePrefix(`.${'a'.repeat(40)}`, '(a+)+')],
])('CSS text takes no longer for %s than for other text of that length (54)', (_what, run) => {
  const start = performance.now();
  run();
  expect(performance.now() - start).toBeLessThan(1000);
});

test.each(['url(https://x.test/a)', 'URL( "https://x.test/a" )', "url('https\\3a //x.test/a')", 'url(\\68ttps://x.test/a)'])(
  'replaceCssUrls leaves no address as written: %s (72)',
  (css) => {
    expect(replaceCssUrls(css, nothing)).toEqual({ text: 'url("data:,")', missing: ['https://x.test/a'] });
  },
);
