import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createBrightnessShim } from '../../examples/brightness-shim.ts';
import { callApi, describeShim } from './index.ts';

describeShim(
  { describe, test, expect },
  { name: 'brightness', create: () => createBrightnessShim({ driver: { name: 'test', read: async () => 0.5 } }) },
);

describe('README.md', () => {
  test('shows the example as it is', () => {
    const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
    expect(read('README.md')).toContain(read('examples/brightness-shim.ts'));
  });

  test('shows an example that works', async () => {
    const shim = createBrightnessShim({ driver: { name: 'test', read: async () => 0.5 } });
    expect(await callApi(shim, 'getScreenBrightness', {})).toEqual({ value: 0.5 });
  });
});
