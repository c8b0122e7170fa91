import { describe, expect, it } from 'vitest';
import type { StyleRequest } from '../../3-transform/style/preprocess-style.ts';
import { createLimitedPreprocessor } from './style-compilers.ts';

const LIMITS = { timeMs: 300, memoryMb: 256, cssBytes: 100_000, slowSheets: 1 };
const ENDLESS = '$i: 0; @while true { $i: $i + 1 }';

function request(source: string): StyleRequest {
  return { file: 'a.scss', source, language: 'scss', resolve: () => undefined, read: () => undefined };
}

describe('createLimitedPreprocessor', () => {
  it('ends a stylesheet that does not, and leaves out those that wait behind it', async () => {
    const preprocess = createLimitedPreprocessor(LIMITS);
    const results = await Promise.all([ENDLESS, ENDLESS, '.a { top: 0 }'].map((source) => preprocess(request(source))));
    expect(results.map((result) => (result.kind === 'failed' ? result.reason : result.kind))).toEqual([
      'it takes longer than 0.3 s',
      'other stylesheets have taken all the time there is',
      'other stylesheets have taken all the time there is',
    ]);
  });

  it('compiles what comes later all the same', async () => {
    const preprocess = createLimitedPreprocessor({ ...LIMITS, timeMs: 20_000, cssBytes: 1_000 });
    const grown = await preprocess(request('@for $i from 1 through 1000 { .a#{$i} { top: 0 } }'));
    expect(grown).toMatchObject({ kind: 'failed', reason: 'it becomes more than 1 KB of CSS' });
    expect(await preprocess(request('.a { .b { top: 0 } }'))).toMatchObject({ kind: 'css' });
  });
});
