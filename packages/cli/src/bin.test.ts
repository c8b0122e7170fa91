// The command in a process of its own: streams, exit codes.

import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';

const bin = path.join(import.meta.dirname, 'bin.ts');
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

function spawn(
  args: readonly string[],
  contents: Readonly<Record<string, string>>,
): Promise<{ code: number; out: string; error: string }> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'dinghy-bin-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) writeFileSync(path.join(cwd, name), content);
  return new Promise((resolve) => {
    const command = ['--conditions=@dinghy/source', '--import', loader, bin, ...args];
    execFile(process.execPath, command, { cwd }, (failure, out, error) => {
      resolve({ code: typeof failure?.code === 'number' ? failure.code : 0, out, error });
    });
  });
}

describe('dinghy', () => {
  it('exits with 0, and writes findings and results to different streams without colours', async () => {
    const contents = { 'app.json': '{"pages":["a"]}', 'a.wxml': '<view/>', 'a.js': 'Page({})' };
    const { code, out, error } = await spawn(['build'], contents);
    expect(code).toBe(0);
    expect(out).toMatch(/^touristappid 0\.0\.0, 1 page, 1 shown before its code runs\n/);
    expect(error).toMatch(/^warning PROJECT_APP_SCRIPT_MISSING app\.json\n/);
  });

  it('exits with 1 where the project has errors', async () => {
    expect((await spawn(['build'], { 'app.json': '{' })).code).toBe(1);
  });

  it('exits with 2 where it is called wrongly', async () => {
    expect((await spawn(['bild'], {})).code).toBe(2);
  });
});
