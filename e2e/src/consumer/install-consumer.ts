// An app of somebody else's: an empty Vite project outside the workspace that gets our packages as tarballs.

import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packPublicPackages } from '../../../scripts/pack.ts';

const run = promisify(execFile);
const readme = fileURLToPath(new URL('../../../README.md', import.meta.url));
const viteRange = '^8.3.8';

/** Writes, installs and builds the project in `folder`; answers the folder of the built site. */
export async function installConsumer(folder: string): Promise<string> {
  const tarballs = join(folder, 'tarballs');
  const project = join(folder, 'project');
  await mkdir(tarballs, { recursive: true });
  const packages = await packPublicPackages(tarballs);
  await writeFiles(project, {
    'package.json': JSON.stringify({
      name: 'consumer',
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`])),
      devDependencies: { vite: viteRange },
    }),
    'index.html':
      '<!doctype html><title>Consumer</title><link rel="icon" href="data:,"><body><script type="module" src="/main.ts"></script>',
    'main.ts': embedExample(await readFile(readme, 'utf8')),
    'shop/project.config.json': '{ "appid": "shop" }',
    'shop/app.json': '{ "pages": ["pages/index/index"], "window": { "navigationBarTitleText": "Consumer shop" } }',
    'shop/app.js': 'App({ globalData: { greeting: "Ahoy" } });',
    'shop/pages/index/index.wxml': '<view class="greeting" bindtap="count">{{greeting}} {{taps}}</view>',
    'shop/pages/index/index.js':
      'Page({ data: { greeting: getApp().globalData.greeting, taps: 0 }, count() { this.setData({ taps: this.data.taps + 1 }); } });',
  });
  // Without scripts: none of our packages may need one.
  await command(project, 'npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund']);
  await command(project, 'npx', ['dinghy', 'build', 'shop', '--out', 'public/apps/shop']);
  await command(project, 'npx', ['dinghy', 'frames', 'public/dinghy']);
  await command(project, 'npx', ['vite', 'build']);
  return join(project, 'dist');
}

/** The first TypeScript block under the README's heading on embedding: the very text that people copy. */
function embedExample(text: string): string {
  const section = text.slice(text.indexOf('## Embed it in your app'));
  const [, example] = /```ts\n([\s\S]*?)```/.exec(section) ?? [];
  if (example === undefined) throw new Error('README.md has no TypeScript block under "Embed it in your app".');
  return example;
}

async function writeFiles(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

async function command(cwd: string, program: string, words: readonly string[]): Promise<void> {
  try {
    await run(program, words, { cwd });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { readonly stdout?: string; readonly stderr?: string };
    throw new Error(`${program} ${words.join(' ')} failed:\n${stdout}${stderr}`);
  }
}
