import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { printApiTable } from './api-table.ts';

test('docs/reference/api.md is what the descriptors say; run with -u after a change', async () => {
  const path = fileURLToPath(new URL('../../../../docs/reference/api.md', import.meta.url));
  await expect(printApiTable()).toMatchFileSnapshot(path);
});
