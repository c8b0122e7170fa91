// Packs every public package as npm would and checks the tarballs: publint for the manifest, are-the-types-wrong for
// what each kind of importer gets. Usage: tsx scripts/packed.ts [out folder]

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Package, packPublicPackages } from './pack.ts';
import { runAll } from './steps.ts';

/** attw profile: `node16` leaves out the resolution of Node 10, which knows no `exports`. */
const ATTW_PROFILE = 'node16';

const folder = mkdtempSync(join(tmpdir(), 'dinghy-packed-'));
const packages = await packPublicPackages(folder);
const problems = packages.flatMap(manifestProblems);
for (const problem of problems) process.stdout.write(`✗ ${problem}\n`);

const results = await runAll(
  packages.flatMap(({ name, tarball, manifest }) => [
    { name: `publint ${name}`, command: ['publint', '--strict', tarball] },
    ...(manifest.exports
      ? [
          {
            name: `types of ${name}`,
            command: ['attw', '--profile', ATTW_PROFILE, '--no-emoji', tarball, ...attwExclusions(manifest)],
          },
        ]
      : []),
  ]),
  2,
);
rmSync(folder, { recursive: true });
const failed = problems.length + results.filter(({ ok }) => !ok).length;
process.stdout.write(`packed packages: ${results.length + packages.length - failed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** Entries that are data or documents, not modules. */
function attwExclusions(manifest: Package['manifest']): readonly string[] {
  const entries = Object.entries(manifest.exports ?? {}).filter(
    ([path, target]) => path.includes('*') || typeof target === 'string',
  );
  return entries.length === 0 ? [] : ['--exclude-entrypoints', ...entries.map(([path]) => path)];
}

function manifestProblems({ name, manifest }: Package): readonly string[] {
  const scripts = Object.keys(manifest.scripts ?? {}).filter((script) => /^(pre|post)?install$|^prepare$/.test(script));
  return [
    ...scripts.map((script) => `${name} runs a script on install: ${script}`),
    ...(['license', 'exports', 'files', 'sideEffects', 'description'] as const)
      .filter((field) => manifest[field] === undefined)
      .map((field) => `${name} has no "${field}"`),
    ...Object.entries(manifest.dependencies ?? {})
      .filter(([, range]) => range.startsWith('workspace:'))
      .map(([dependency]) => `${name} was packed with a workspace range for ${dependency}`),
  ];
}
