import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterEach, describe, expect, it } from 'vitest';
import { importPastIndexes } from './import-past-indexes.ts';

let folder: string;
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Bundles `entry.ts` of a package with these files; answers the chunks by what is said in them. */
async function bundle(files: Readonly<Record<string, string>>): Promise<readonly (readonly string[])[]> {
  folder = await mkdtemp(join(tmpdir(), 'dinghy-indexes-'));
  const src = join(folder, 'packages/one/src');
  for (const [name, text] of Object.entries({ 'package.json': '{ "sideEffects": false }', ...files })) {
    await mkdir(dirname(join(src, name)), { recursive: true });
    await writeFile(join(src, name), text);
  }
  const { outputFiles } = await build({
    entryPoints: [join(src, 'entry.ts')],
    bundle: true,
    splitting: true,
    format: 'esm',
    write: false,
    outdir: join(folder, 'out'),
    plugins: [importPastIndexes],
  });
  return outputFiles.map(({ text }) => [...text.matchAll(/said (\w+)/g)].map(([, what = '']) => what).sort());
}

const FILES = {
  'parts/heavy.ts': "export const heavy = (): string => 'said heavy';",
  'parts/light.ts': "export const light = (): string => 'said light';",
  'parts/index.ts': `// Two
export { heavy } from './heavy.ts';
export { light } from './light.ts';
`,
  'entry.ts': `import { light } from './parts/index.ts';
console.log(light());
import('./later.ts');
`,
  'later.ts': `import { heavy as load, type light } from './parts/index.ts';
console.log(load() as ReturnType<typeof light>);
`,
};

describe('importPastIndexes', () => {
  it('leaves to a lazy chunk what only that needs of an index', async () => {
    expect((await bundle(FILES)).filter((said) => said.length > 0)).toEqual([['light'], ['heavy']]);
  });

  it('leaves an index alone that does something itself', async () => {
    const withEffect = { ...FILES, 'parts/index.ts': `${FILES['parts/index.ts']}console.log('said effect');\n` };
    expect((await bundle(withEffect)).flat().sort()).toEqual(['effect', 'heavy', 'light']);
  });
});
