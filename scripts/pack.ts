import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot, runStep } from './steps.ts';

export interface Package {
  readonly name: string;
  /** Absolute path of the tarball. */
  readonly tarball: string;
  /** package.json as packed: workspace ranges replaced by versions. */
  readonly manifest: {
    readonly license?: string;
    readonly description?: string;
    readonly files?: readonly string[];
    readonly sideEffects?: unknown;
    readonly scripts?: Readonly<Record<string, string>>;
    readonly exports?: Readonly<Record<string, unknown>>;
    readonly dependencies?: Readonly<Record<string, string>>;
  };
}

/** Packs every package under packages/ that is not private into `folder`. They must have been built. */
export async function packPublicPackages(folder: string): Promise<readonly Package[]> {
  const packages: Package[] = [];
  for (const directory of readdirSync(join(repositoryRoot, 'packages'))) {
    const cwd = join(repositoryRoot, 'packages', directory);
    const { name, version, private: isPrivate } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
    if (isPrivate) continue;
    const { ok, output } = await runStep({ name, command: ['pnpm', 'pack', '--pack-destination', folder], cwd }, true);
    if (!ok) throw new Error(`Could not pack ${name}:\n${output}`);
    const tarball = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
    packages.push({
      name,
      tarball,
      manifest: JSON.parse(execFileSync('tar', ['-xzOf', tarball, 'package/package.json'], { encoding: 'utf8' })),
    });
  }
  return packages;
}
