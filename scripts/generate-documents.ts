import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { repositoryRoot } from './steps.ts';

const CONDITION = '@dinghy/source';

// Documents are made from source, which a fresh clone has not built: without the condition, it starts itself anew with it.
if (!process.execArgv.includes(CONDITION)) {
  const again = [...process.execArgv, '-C', CONDITION, fileURLToPath(import.meta.url)];
  process.exitCode = spawnSync(process.execPath, again, { stdio: 'inherit' }).status ?? 1;
} else {
  const { generatedDocuments } = await import('./generated-documents.ts');
  for (const [path, render] of Object.entries(generatedDocuments)) writeFileSync(join(repositoryRoot, path), render());
}
