import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli } from '../run-cli.ts';

/** Runs `dinghy dev` on a project until the test ends. */
async function start(contents: Record<string, string>, args: readonly string[] = []) {
  const cwd = mkdtempSync(path.join(tmpdir(), 'dinghy-dev-'));
  const write = (name: string, text: string): void => writeFileSync(path.join(cwd, name), text);
  for (const [name, text] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    write(name, text);
  }
  let stop: () => void = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let printed = '';
  let waiting: () => void = () => {};
  const exit = runCli(['dev', '--port', '0', ...args], {
    cwd,
    isColoured: false,
    print: (text) => {
      printed += text;
      waiting();
    },
    printError: (text) => {
      printed += text;
      waiting();
    },
    untilStopped: () => stopped,
  });
  onTestFinished(async () => {
    stop();
    await exit;
    rmSync(cwd, { recursive: true, force: true });
  });
  const until = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = pattern.exec(printed)?.[0];
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => {
        waiting = resolve;
      });
    }
  };
  return { write, until, stop, exit };
}

const PROJECT = { 'app.json': '{"pages":["a"]}', 'app.js': 'App({})', 'a.wxml': '<view/>', 'a.js': 'Page({})' };

describe('dinghy dev', () => {
  it('builds, serves, builds again at a change, and ends with 0', async () => {
    const { write, until, stop, exit } = await start(PROJECT);
    const url = await until(/http:\S+/);
    const readPages = async (): Promise<unknown> => (await (await fetch(`${url}package/manifest.json`)).json()).app.pages;
    expect(await readPages()).toEqual(['a']);
    write('b.wxml', '<view/>');
    write('b.js', 'Page({})');
    write('app.json', '{"pages":["a","b"]}');
    await until(/Rebuilt in \d+ ms\./);
    expect(await readPages()).toEqual(['a', 'b']);
    stop();
    expect(await exit).toBe(0);
  });

  it('builds again what changes before the server is there', async () => {
    const { write, until } = await start(PROJECT);
    await until(/\bBuilt in/);
    write('a.js', 'Page({');
    await until(/error SCRIPT_SYNTAX a\.js/);
  });

  it('waits for a project that cannot be built yet', async () => {
    const { write, until } = await start({ ...PROJECT, 'app.json': '{' });
    await until(/error PROJECT_JSON_SYNTAX app\.json/);
    const url = await until(/http:\S+/);
    expect((await fetch(`${url}package/manifest.json`)).status).toBe(404);
    write('app.json', PROJECT['app.json']);
    await until(/Rebuilt in/);
    expect((await fetch(`${url}package/manifest.json`)).status).toBe(200);
  });

  it('prints the address of the page that a link names', async () => {
    const { until } = await start(PROJECT, ['--open', 'dinghy://miniapp/TouristAppId/a?x=1&y=%20']);
    expect(new URLSearchParams(new URL(await until(/http:\S+/)).hash.slice(1))).toEqual(
      new URLSearchParams({ page: 'a', query: 'x=1&y=%20' }),
    );
  });

  it('takes what `dinghy build` has written into the project for no part of it', async () => {
    const written = { 'dist/manifest.json': '{"format":1,"packages":[]}', 'dist/b.wxml': '<view/>', 'dist/b.js': 'Page({})' };
    const { until } = await start({ ...PROJECT, ...written, 'app.json': '{"pages":["a","dist/b"]}' });
    await until(/(?:error|warning) PAGE_\w+ app\.json/);
    const url = await until(/http:\S+/);
    expect((await (await fetch(`${url}package/manifest.json`)).json()).app.pages).toEqual(['a']);
  });
});
