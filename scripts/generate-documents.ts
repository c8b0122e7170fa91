import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generatedDocuments } from './generated-documents.ts';
import { repositoryRoot } from './steps.ts';

for (const [path, render] of Object.entries(generatedDocuments)) writeFileSync(join(repositoryRoot, path), render());
