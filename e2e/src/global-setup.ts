// Once for all files: a browser, the example host with its servers, and the fixtures as app packages.

import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProject } from '@dinghy/compiler/node';
import { renderFirstCommits } from '@dinghy/runtime-logic/first-commits';
import { startExample } from '@dinghy-examples/host-web/server';
import type { TestProject } from 'vitest/node';
import { ROUGH_APP, writeRoughProject } from './bad-input/write-rough-project.ts';
import { launchChromium } from './browser/launch-chromium.ts';
import { zipFolder } from './miniapps/zip-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    readonly browserEndpoint: string;
    readonly hostUrl: string;
  }
}

const fixtures = fileURLToPath(new URL('../fixtures', import.meta.url));
const miniApps = fileURLToPath(new URL('../miniapps', import.meta.url));
/** What Taro, uni-app and mpx make of a small project each. */
const generators = fileURLToPath(new URL('../../packages/compiler/generators', import.meta.url));

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const browser = await launchChromium();
  const outputs = await mkdtemp(join(tmpdir(), 'dinghy-e2e-'));
  const packageFolders = await buildFixtures(outputs);
  const example = await startExample({ port: 0, packageFolders });
  project.provide('browserEndpoint', browser.wsEndpoint());
  project.provide('hostUrl', example.url);
  return async () => {
    await Promise.all([browser.close(), example.close(), rm(outputs, { recursive: true, force: true })]);
  };
}

async function buildFixtures(outputs: string): Promise<Record<string, string>> {
  const packageFolders: Record<string, string> = {};
  const rough = join(outputs, `${ROUGH_APP}-source`);
  await writeRoughProject(rough);
  const projects: [name: string, root: string][] = [
    ...(await listProjects()),
    [ROUGH_APP, rough],
    ...(await zipMiniApps(outputs)),
  ];
  for (const [name, root] of projects) {
    const outDir = join(outputs, name);
    const { diagnostics } = await buildProject({ root, outDir, appId: name, mode: 'release', renderFirstCommits });
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length > 0)
      throw new Error(`The fixture ${name} does not build: ${errors.map(({ message }) => message).join(' ')}`);
    packageFolders[name] = outDir;
  }
  return packageFolders;
}

/** App id to project folder. */
async function listProjects(): Promise<[name: string, root: string][]> {
  const tools = (await readdir(generators, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  return [
    ...(await readdir(fixtures)).map((name): [string, string] => [name, join(fixtures, name)]),
    ...tools.map(({ name }): [string, string] => [`made-by-${name}`, join(generators, name, 'output')]),
  ];
}

/** App id to package file. */
async function zipMiniApps(outputs: string): Promise<[name: string, file: string][]> {
  const names = await readdir(miniApps);
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const file = join(outputs, `${name}.ma`);
      await writeFile(file, await zipFolder(join(miniApps, name)));
      return [`miniapp-${name}`, file];
    }),
  );
}
