import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { apiDescriptors } from './api-descriptors.ts';
import { apiOutlines } from './api-outlines.ts';
import { documentedApis } from './documented-apis.ts';
import { printOutlines, printParams } from './print-run-time-table.ts';

test.each([
  ['api-outline-rows.ts', printOutlines],
  ['api-params-rows.ts', printParams],
])('generated/%s is what the descriptor files say; run with -u after a change', async (name, print) => {
  await expect(print()).toMatchFileSnapshot(fileURLToPath(new URL(`generated/${name}`, import.meta.url)));
});

describe.each([
  ['apiOutlines', apiOutlines],
  ['apiDescriptors', apiDescriptors],
])('%s', (_name, table) => {
  test('has every API, in order, and no names but their own', () => {
    expect(Object.keys(table)).toEqual(Object.keys(documentedApis));
    for (const name of ['constructor', '__proto__', 'toString']) expect(table[name]).toBeUndefined();
  });

  test.each(Object.entries(documentedApis))('%s says nothing else than its descriptor file', (name, documented) => {
    expect(documented).toMatchObject(table[name] ?? {});
  });
});

test.each(Object.entries(documentedApis))('apiDescriptors keeps the whole contract of %s', (name, documented) => {
  const { result, since, see, positional, task, ...contract } = documented;
  expect(apiDescriptors[name]).toEqual(contract);
});
