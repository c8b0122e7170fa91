import { expect, test } from 'vitest';
import { convertRpx } from '../attributes/rpx.ts';
import { replaceCssUrls } from './css-urls.ts';
import type { Resources } from './resources.ts';
import { removePrefix } from './stylesheets.ts';

const nothing = { loaded: () => undefined } as unknown as Resources;

// Sizes at which work that is not linear outlasts the runner's limit for a test by far.
test.each<[what: string, text: string, run: (text: string) => unknown]>([
  ['an address of spaces', `url(${' '.repeat(400_000)}`, (text) => replaceCssUrls(text, nothing).text],
  ['addresses that do not end', 'url("'.repeat(100_000), (text) => replaceCssUrls(text, nothing).text],
  ['a number of many digits', '1'.repeat(400_000), convertRpx],
  ['a scope that is a pattern', `.${'a'.repeat(60)}`, (text) => removePrefix(text, '(a+)+')],
])('CSS text of any length is read once: %s (54)', (_what, text, run) => {
  expect(run(text)).toBe(text);
});

test.each(['url(https://x.test/a)', 'URL( "https://x.test/a" )', "url('https\\3a //x.test/a')", 'url(\\68ttps://x.test/a)'])(
  'replaceCssUrls leaves no address as written: %s (72)',
  (css) => {
    expect(replaceCssUrls(css, nothing)).toEqual({ text: 'url("data:,")', missing: ['https://x.test/a'] });
  },
);

test.each(['url("#a")', 'url("#url(https://x.test/a)") url(\'#url("b")\')', 'url(a url("b'])(
  'replaceCssUrls leaves what points into the document, and what is no address: %s',
  (css) => {
    expect(replaceCssUrls(css, nothing)).toEqual({ text: css, missing: [] });
  },
);

test('replaceCssUrls takes addresses one after another, and none in the text of another', () => {
  const loaded = { loaded: (url: string) => `blob:${url}` } as unknown as Resources;
  expect(replaceCssUrls('a(url(dinghy-remote:b), url(), url("dinghy-remote:url(c)" ) url(d', loaded).text).toBe(
    'a(url("blob:b"), url("blob:/"), url("blob:url(c)") url(d',
  );
});
