// `tsx -C @dinghy/source scripts/weigh-modules.ts logic|view`: what each module of a frame's own script costs after compression,
// by the only measure that is honest: the script is made once more without it. What only that module brings goes with it. Shortened
// by esbuild alone, which takes milliseconds where the other two take seconds.

import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { type Plugin, transform } from 'esbuild';
import { bundleScript } from './bundle-script.ts';
import { frameScripts } from './frame-scripts.ts';
import { coreModule, linkPacks } from './link-packs.ts';

const realm = process.argv[2] === 'view' ? 'view' : 'logic';
const { core } = frameScripts[realm];
const { places, link } = await linkPacks(frameScripts[realm], { minify: false, realm });
async function bundle(...plugins: readonly Plugin[]): ReturnType<typeof bundleScript> {
  const options = { minify: false, realm, plugins: [coreModule(places, link), ...plugins] } as const;
  const { code, modules } = await bundleScript({ path: core }, options);
  return { code: (await transform(code, { minify: true, target: 'es2022' })).code, modules };
}

const { code, modules } = await bundle();
const weight = weightOf(code);
const rows: [bytes: number, minified: number, path: string][] = [];
for (const path of modules.filter((each) => each.endsWith('.ts') || each.endsWith('.js'))) {
  const without = await bundle(await hollow(path));
  rows.push([
    weight - weightOf(without.code),
    code.length - without.code.length,
    path.replace(/^.*\/(packages|node_modules)\//, ''),
  ]);
}
process.stdout.write(`${weight} bytes gzipped, ${code.length} minified, ${modules.length} modules\n`);
for (const row of rows.sort((a, b) => b[0] - a[0])) process.stdout.write(`${row.join('\t')}\n`);

function weightOf(script: string): number {
  return gzipSync(script, { level: 9 }).length;
}

/** Leaves a module its names, so that who imports them still finds them, and nothing else. */
async function hollow(path: string): Promise<Plugin> {
  const { code: plain } = await transform(await readFile(path, 'utf8'), { loader: path.endsWith('.ts') ? 'ts' : 'js' });
  const names = [...plain.matchAll(/^export (?:async )?(?:function\*?|class|const|let|var) ([\w$]+)/gm)].map(([, name]) => name);
  const lists = [...plain.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const listed = lists.map((each) => each.trim().split(' as ').at(-1)).filter(Boolean);
  const contents = [...new Set([...names, ...listed])].map((name) => `export let ${name};`).join('\n');
  return {
    name: 'hollow',
    setup: (build) => build.onLoad({ filter: /.*/ }, (args) => (args.path === path ? { contents, loader: 'js' } : undefined)),
  };
}
