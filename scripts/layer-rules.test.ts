import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { afterEach, describe, expect, test } from 'vitest';

const configuration = createRequire(import.meta.url)('../.dependency-cruiser.cjs');

/** One planted violation for every kind of rule: the files to write, and the rule that must object. */
const violations: readonly [rule: string, files: Readonly<Record<string, string>>][] = [
  [
    'layer-0-errors',
    { 'packages/errors/src/a.ts': "import '../../template/src/index.ts';", 'packages/template/src/index.ts': 'export {};' },
  ],
  [
    'layer-0-template',
    { 'packages/template/src/a.ts': "import '../../compiler/src/index.ts';", 'packages/compiler/src/index.ts': 'export {};' },
  ],
  [
    'layer-1-runtime-logic',
    {
      'packages/runtime-logic/src/a.ts': "import '../../runtime-view/src/index.ts';",
      'packages/runtime-view/src/index.ts': 'export {};',
    },
  ],
  [
    'layer-1-api-shims',
    { 'packages/api-shims/src/a.ts': "import '../../container/src/index.ts';", 'packages/container/src/index.ts': 'export {};' },
  ],
  [
    'layer-2-container',
    { 'packages/container/src/a.ts': "import '../../cli/src/index.ts';", 'packages/cli/src/index.ts': 'export {};' },
  ],
  ['no-cycles', { 'packages/errors/src/a.ts': "import './b.ts';", 'packages/errors/src/b.ts': "import './a.ts';" }],
  [
    'no-deep-imports',
    { 'packages/compiler/src/a.ts': "import '../../errors/src/inner.ts';", 'packages/errors/src/inner.ts': 'export {};' },
  ],
  ['node-only-in-node-folders', { 'packages/compiler/src/a.ts': "import 'node:fs';" }],
  [
    'snabbdom-behind-one-folder',
    {
      'packages/runtime-view/src/a.ts': "import 'snabbdom';",
      'node_modules/snabbdom/package.json': '{"name":"snabbdom","main":"i.js"}',
      'node_modules/snabbdom/i.js': '',
    },
  ],
  [
    'comlink-behind-the-guard',
    {
      'packages/container/src/a.ts': "import 'comlink';",
      'node_modules/comlink/package.json': '{"name":"comlink","main":"i.js"}',
      'node_modules/comlink/i.js': '',
    },
  ],
  ['no-unresolvable', { 'packages/errors/src/a.ts': "import './absent.ts';" }],
];

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function violatedRules(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const root = mkdtempSync(join(tmpdir(), 'dinghy-layers-'));
  folders.push(root);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  const options: ICruiseOptions = {
    ...configuration.options,
    baseDir: root,
    ruleSet: { forbidden: configuration.forbidden },
    validate: true,
  };
  const { output } = await cruise(['packages'], options, configuration.options.enhancedResolveOptions);
  return (output as ICruiseResult).summary.violations.map((violation) => violation.rule.name);
}

describe('layer rules', () => {
  test.each(violations)('%s objects to its planted violation', async (rule, files) => {
    expect(await violatedRules(files)).toContain(rule);
  });

  test('every rule that is not a layer rule has a planted violation', () => {
    const planted = new Set(violations.map(([rule]) => rule));
    const rules: string[] = configuration.forbidden.map(({ name }: { name: string }) => name);
    expect(rules.filter((name) => !name.startsWith('layer-') && !planted.has(name))).toEqual([]);
  });

  test('an import downwards is allowed', async () => {
    const files = {
      'packages/compiler/src/a.ts': "import '../../errors/src/index.ts';",
      'packages/errors/src/index.ts': 'export {};',
    };
    expect(await violatedRules(files)).toEqual([]);
  });
});
