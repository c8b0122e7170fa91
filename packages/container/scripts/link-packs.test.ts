import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linkPacks } from './link-packs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dinghy-link-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** What a pack installs, given the functions of its core by name. */
async function install(files: Record<string, string>, core: Record<string, unknown>): Promise<unknown> {
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  const options = { minify: false, realm: 'logic' } as const;
  const scripts = { core: join(folder, 'core.ts'), packs: { one: join(folder, 'pack.ts') }, common: [] };
  const { packs, places } = await linkPacks(scripts, options);
  let installed: unknown;
  const run = new Function('core', 'install', packs.get('one') ?? '');
  run(
    places.map(({ name }) => core[name]),
    (pack: unknown) => {
      installed = pack;
    },
  );
  return installed;
}

describe('linkPacks', () => {
  const CORE = `import { core } from '#frame-core'; import { greet } from './shared.ts'; console.log(core, greet());`;

  it('gives a pack what one of its files uses of the core where another imports the same and does not use it', async () => {
    const files = {
      'core.ts': CORE,
      'shared.ts': `export const greet = () => 'of the core'; export const other = () => 'left out';`,
      'uses.ts': `import { greet } from './shared.ts'; export const used = () => greet();`,
      'unused.ts': `import { greet } from './shared.ts'; export const here = 1; export const gone = () => greet();`,
      'pack.ts': `import { used } from './uses.ts'; import { here } from './unused.ts'; export const pack = () => used() + here;`,
    };
    const pack = (await install(files, { greet: () => 'from outside ' })) as () => string;
    expect(pack()).toBe('from outside 1');
  });

  it('leaves out what files of a pack import that nothing of it uses', async () => {
    const files = {
      'package.json': '{ "sideEffects": false }',
      'core.ts': CORE,
      'shared.ts': `export const greet = () => 'of the core'; export class Other {}`,
      'file.ts': `import { Other } from './shared.ts'; export const gone = () => new Other();`,
      'index.ts': `export { greet } from './shared.ts'; export { gone } from './file.ts';`,
      'pack.ts': `import { greet } from './index.ts'; export const pack = greet();`,
    };
    expect(await install(files, { greet: () => 'from outside' })).toBe('from outside');
  });

  it('takes what it uses of a core module that has a default export as well', async () => {
    const files = {
      'core.ts': CORE,
      'shared.ts': `export const greet = () => 'of the core'; export default class Other {}`,
      'pack.ts': `import { greet } from './shared.ts'; export const pack = greet();`,
    };
    expect(await install(files, { greet: () => 'from outside' })).toBe('from outside');
  });
});
