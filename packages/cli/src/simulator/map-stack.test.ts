import { runInThisContext } from 'node:vm';
import { compileProject, createEsbuildTransform, createMemoryFiles } from '@dinghy/compiler';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createStackMapper } from './map-stack.ts';

const SOURCES = {
  'app.json': '{"pages":["home"],"subPackages":[{"root":"sub","pages":["more"]}]}',
  'app.js': 'App({})',
  'home.wxml': '<view/>',
  'home.ts': "interface Unused { a: number }\n\nimport { fail } from './deep/fail';\n\nPage({ tap() {\n  fail('home');\n} });\n",
  'deep/fail.ts': 'type Text = string;\nexport function fail(text: Text): never {\n  throw new Error(text);\n}\n',
  'sub/more.wxml': '<view/>',
  'sub/more.js': "\n\nPage({ tap() { throw new Error('sub'); } });\n",
};

interface Loaded {
  readonly scripts: ReadonlyMap<string, string>;
  /** Runs a page's script, and gives what it gave to Page(). */
  page(id: string): { tap(): void };
}

/** A program as it is built in development, run as the logic layer runs it. */
async function load(): Promise<Loaded> {
  const files = createMemoryFiles(SOURCES);
  const { package: app } = await compileProject({ files, transformScript: createEsbuildTransform(esbuild), mode: 'development' });
  const scripts = new Map<string, string>();
  for (const { root, files: entries } of app?.decoded.packages ?? []) {
    const sha256 = entries.find(({ path }) => path === 'logic.js')?.sha256 ?? '';
    scripts.set(root, new TextDecoder().decode(app?.blobs.get(sha256)));
  }
  type Body = (require: (id: string) => unknown, module: { exports: unknown }, exports: unknown) => void;
  const modules = new Map<string, Body>();
  let given: { tap(): void } | undefined;
  Object.assign(globalThis, {
    __dinghyDefine: (_root: string, table: Record<string, Body>) => {
      for (const [id, body] of Object.entries(table)) modules.set(`/${id}`, body);
    },
    Page: (page: { tap(): void }) => {
      given = page;
    },
  });
  // Browsers take a script's name from its comment; Node is told.
  for (const script of scripts.values()) runInThisContext(script, { filename: /sourceURL=(\S+)/.exec(script)?.[1] ?? '' });
  const require = (id: string): unknown => {
    const module = { exports: {} };
    modules.get(id)?.(require, module, module.exports);
    return module.exports;
  };
  return {
    scripts,
    page(id) {
      require(id);
      if (given === undefined) throw new Error('Page() was not called');
      return given;
    },
  };
}

function stackOf(run: () => void): string {
  try {
    run();
  } catch (error) {
    return (error as Error).stack ?? '';
  }
  throw new Error('nothing was thrown');
}

describe('createStackMapper', () => {
  it('puts the places of the source into the stack of what a program throws', async () => {
    const { scripts, page } = await load();
    const map = createStackMapper(async (root) => scripts.get(root));
    const stack = stackOf(() => page('/home.js').tap());
    expect(stack).toContain('logic.js:');
    const mapped = await map(stack);
    expect(mapped).toContain('deep/fail.ts:3:9');
    expect(mapped).toContain('home.ts:6:3');
    expect(mapped).not.toContain('logic.js:');
  });

  it('tells the scripts of packages apart', async () => {
    const { scripts, page } = await load();
    const map = createStackMapper(async (root) => scripts.get(root));
    expect(await map(stackOf(() => page('/sub/more.js').tap()))).toContain('sub/more.js:3:22');
  });

  it.each([
    ['Error: x\n    at a (logic.js:1:1)', 'a place before any source'],
    ['Error: x\n    at a (other/logic.js:3:1)', 'a package that is not there'],
    ['Error: x\n    at a (https://example.com/app.js:3:1)', 'another script'],
    ['Error: logic.js', 'no place'],
    ['logic.js:0:0 and logic.js:00:1', 'lines that there are not'],
    ['Error: x\n    at a (%/logic.js:3:1)', 'a name that is no address'],
    ['Error: x\n    at a (mylogic.js:3:1)', 'a script that is called otherwise'],
  ])('leaves %j as it is (%s)', async (stack) => {
    const { scripts } = await load();
    expect(await createStackMapper(async (root) => scripts.get(root))(stack)).toBe(stack);
  });

  it('leaves a stack as it is where a script cannot be had, or has no map', async () => {
    const stack = 'Error: x\n    at a (logic.js:3:1)';
    expect(await createStackMapper(() => Promise.reject(new Error('gone')))(stack)).toBe(stack);
    expect(await createStackMapper(async () => 'x')(stack)).toBe(stack);
    expect(await createStackMapper(async () => '//# sourceMappingURL=data:application/json;charset=utf-8;base64,!')(stack)).toBe(
      stack,
    );
  });

  it('reads the form of other engines too', async () => {
    const { scripts } = await load();
    const at = (scripts.get('') ?? '').split('\n').findIndex((line) => line.includes('throw new Error')) + 1;
    const mapped = await createStackMapper(async (root) => scripts.get(root))(`fail@logic.js:${at}:9\n`);
    expect(mapped).toMatch(/^fail@deep\/fail\.ts:3:\d+\n$/);
  });
});
