import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { generatedDocuments } from './generated-documents.ts';
import { repositoryRoot } from './steps.ts';

test.each(Object.entries(generatedDocuments))(
  '%s is what its source says (npx tsx scripts/generate-documents.ts)',
  (path, render) => {
    const file = join(repositoryRoot, path);
    expect(existsSync(file) ? readFileSync(file, 'utf8') : '').toBe(render());
  },
);
