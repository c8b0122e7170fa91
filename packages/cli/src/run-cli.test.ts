import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createArchive } from '../../compiler/src/project/miniapp/archive/archive.test-data.ts';
import type { ExitCode } from './console.ts';
import { runCli } from './run-cli.ts';

const PROJECT = { 'app.json': '{"pages":["index"]}', 'app.js': 'App({})', 'index.wxml': '<view/>', 'index.js': 'Page({})' };

interface Outcome {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly error: string;
  readonly cwd: string;
}

async function run(args: readonly string[], contents: Readonly<Record<string, string | Uint8Array>> = PROJECT): Promise<Outcome> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'dinghy-cli-'));
  onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(contents)) {
    mkdirSync(path.dirname(path.join(cwd, name)), { recursive: true });
    writeFileSync(path.join(cwd, name), content);
  }
  const out: string[] = [];
  const error: string[] = [];
  const exitCode = await runCli(args, {
    cwd,
    isColoured: false,
    print: (text) => out.push(text),
    printError: (text) => error.push(text),
    untilStopped: async () => {},
  });
  return { exitCode, out: out.join('\n'), error: error.join('\n'), cwd };
}

describe('dinghy build', () => {
  it('writes source maps where it is told to', async () => {
    const { exitCode, cwd } = await run(['build', '.', '--out', 'out', '--source-maps', 'maps']);
    expect(exitCode).toBe(0);
    expect(readdirSync(path.join(cwd, 'maps'))).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.map$/)]);
  });

  it('writes the package, prints sizes and exits with 0', async () => {
    const { exitCode, out, error, cwd } = await run(['build', '.', '--out', 'out']);
    expect({ exitCode, error }).toEqual({ exitCode: 0, error: '' });
    expect(out).toMatch(
      /^touristappid 0\.0\.0, 1 page, 1 shown before its code runs\n {2}main package +[\d.]+ K?B {2}\(logic \d+ B, view \d+ B, assets 0 B\)\nBuilt in [\d.]+ s into out\.$/,
    );
    expect(JSON.parse(readFileSync(path.join(cwd, 'out/manifest.json'), 'utf8'))).toMatchObject({ format: 1 });
  });

  it('prints warnings with their place, and still exits with 0', async () => {
    const { exitCode, out, error } = await run(['build'], { ...PROJECT, 'index.js': "require('./gone'); Page({})" });
    expect(exitCode).toBe(0);
    expect(error).toContain('warning SCRIPT_MODULE_MISSING index.js:1:9\n  The module "./gone" is not found');
    expect(error).toContain("> 1 | require('./gone'); Page({})");
    expect(out).toMatch(/into dist\. 1 warning\.$/);
  });

  it.each([
    ['--package-limit', 'The main package has 6 KB, over the limit of 4 KB'],
    ['--total-limit', 'The app has 6 KB, over the limit of 4 KB'],
  ])('warns of what is larger than %s says', async (option, message) => {
    const { exitCode, error } = await run(['build', '.', option, '4KB'], { ...PROJECT, 'a.png': new Uint8Array(5_000) });
    expect(exitCode).toBe(0);
    expect(error).toContain(message);
    expect(error.match(/PROJECT_PACKAGE_TOO_LARGE/g)).toHaveLength(1);
  });

  it.each(['4', 'large', '-1MB', '4GB'])('refuses %s as a size', async (size) => {
    const { exitCode, error } = await run(['build', '.', `--package-limit=${size}`]);
    expect(exitCode).toBe(2);
    expect(error).toContain('A size is a number with KB or MB, such as 4MB.');
  });

  it('prints nothing of a project that would steer the terminal', async () => {
    const hostile = { ...PROJECT, 'index.wxml': '<vie\u001b[2J wx:\u009b31m="{{ a" />\u202e{{ \u0007 }}' };
    const { out, error } = await run(['build', '--verbose'], hostile);
    expect(error).toContain('WXML_');
    expect(error).toContain('\ufffd[2J');
    expect(out + error).not.toMatch(/[^\P{Cc}\n]|\u202e/u);
  });

  it('exits with 1 on an error, after building what can be built', async () => {
    const { exitCode, out, error, cwd } = await run(['build'], { ...PROJECT, 'index.js': 'Page({' });
    expect(exitCode).toBe(1);
    expect(error).toMatch(/^error SCRIPT_SYNTAX index\.js:1:7/);
    expect(out).toMatch(/1 error\.$/);
    expect(() => readFileSync(path.join(cwd, 'dist/manifest.json'))).not.toThrow();
  });

  it('says so when nothing can be built', async () => {
    const { exitCode, out, error } = await run(['build'], {});
    expect(exitCode).toBe(1);
    expect(out).toBe('Nothing was built. 1 error.');
    expect(error).toContain('There is no app.json in the project folder.');
  });

  it('keeps remarks to itself unless asked', async () => {
    const contents = { ...PROJECT, 'index.json': '{"usingComponents":{"b":"./b"}}', 'b.wxml': '', 'b.js': '', 'b.json': '{}' };
    const quiet = await run(['build'], contents);
    expect(quiet.error).toBe('');
    expect(quiet.out).toMatch(/ 1 remark \(--verbose shows it\)\.$/);
    expect((await run(['build', '--verbose'], contents)).error).toContain('info COMPONENT_NOT_DECLARED b.json');
  });

  it('prints one JSON value for tools', async () => {
    const { exitCode, out, error } = await run(['build', '--format', 'json', '--mode', 'development'], {
      ...PROJECT,
      'index.js': 'Page({',
    });
    expect({ exitCode, error }).toEqual({ exitCode: 1, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      app: { appId: 'touristappid', pages: 1 },
      packages: [{ root: '', pages: 1 }],
      diagnostics: [{ code: 'SCRIPT_SYNTAX', file: 'index.js', range: { start: { line: 1 } } }],
    });
  });
});

describe('dinghy build of a MiniApp package', () => {
  const manifest = {
    app_id: 'shop',
    name: 'Shop',
    icons: [{ src: 'icon.png' }],
    pages: ['pages/home'],
    platform_version: { min_code: 1 },
    version: { code: 1, name: '1.0.0' },
    widgets: [
      { name: 'Offers', path: 'widgets/offers.html' },
      { name: 'Gone', path: 'widgets/gone' },
    ],
  };
  const archive = createArchive({
    'manifest.json': JSON.stringify(manifest),
    'app.js': '',
    'app.css': '',
    'pages/home.html': '<p>home</p>',
    'widgets/offers.html': '<p>offers</p>',
  });
  const CERTIFICATE = 'AB'.repeat(32);

  it('lists the widgets that it has', async () => {
    const { exitCode, out } = await run(['build', 'app.ma'], { 'app.ma': archive });
    expect(exitCode).toBe(0);
    expect(out).toContain('shop 1.0.0, 2 pages');
    expect(out).toContain('widget Offers  widgets/offers');
    const { out: json } = await run(['build', 'app.ma', '--format', 'json'], { 'app.ma': archive });
    expect(JSON.parse(json).widgets).toEqual([{ name: 'Offers', path: 'widgets/offers' }]);
  });

  it('PKG-22: refuses one that is not signed by a certificate that is named', async () => {
    const { exitCode, error, out } = await run(['build', 'app.ma', '--signed-by', CERTIFICATE], { 'app.ma': archive });
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: 'Nothing was built. 1 error.' });
    expect(error).toContain('MINIAPP_PACKAGE_INVALID');
  });

  it('PKG-22: refuses a folder where a signature is asked for', async () => {
    const { exitCode, error, out } = await run(['build', '--signed-by', CERTIFICATE], PROJECT);
    expect({ exitCode, out }).toEqual({ exitCode: 1, out: 'Nothing was built. 1 error.' });
    expect(error).toContain('MINIAPP_PACKAGE_INVALID');
  });

  it.each(['abc', `${CERTIFICATE}0`, 'developer'])('takes %j for no certificate', async (given) => {
    const { exitCode, error } = await run(['build', '--signed-by', given]);
    expect(exitCode).toBe(2);
    expect(error).toContain('A certificate is named by its SHA-256');
  });
});

describe('dinghy build --format sarif', () => {
  it('prints one SARIF log with the findings, and exits as always', async () => {
    const { exitCode, out, error, cwd } = await run(['build', '--format', 'sarif'], { ...PROJECT, 'index.js': 'Page({' });
    expect({ exitCode, error }).toEqual({ exitCode: 1, error: '' });
    expect(JSON.parse(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        { originalUriBaseIds: { PROJECT: { uri: `file://${cwd}/` } }, results: [{ ruleId: 'SCRIPT_SYNTAX', level: 'error' }] },
      ],
    });
  });
});

describe('dinghy npm', () => {
  it('builds dependencies and lists them', async () => {
    const { exitCode, out } = await run(['npm'], {
      'package.json': '{"dependencies":{"kit":"1"}}',
      'node_modules/kit/package.json': '{"version":"1.2.3","miniprogram":"lib"}',
      'node_modules/kit/lib/a.js': '',
    });
    expect({ exitCode, out }).toEqual({ exitCode: 0, out: 'kit  1.2.3  copied  miniprogram_npm/kit' });
  });

  it('exits with 1 where a package is not installed', async () => {
    const { exitCode, error } = await run(['npm'], { 'package.json': '{"dependencies":{"gone":"1"}}' });
    expect(exitCode).toBe(1);
    expect(error).toContain('error NPM_PACKAGE_NOT_INSTALLED package.json');
  });
});

describe('runCli', () => {
  it.each<[string[], string]>([
    [['build', 'nowhere'], 'there is no folder'],
    [['build', '--mode', 'fast'], 'Allowed choices are development, release'],
    [['bild'], 'unknown command'],
    [['dev', '--open', 'https://example.com'], 'LINK_FOREIGN'],
    [['dev', '--open', 'dinghy://miniapp/../etc'], 'LINK_INVALID'],
    [['dev', '--open', 'dinghy://miniapp/other/pages/a'], 'LINK_APP_OTHER'],
    [['build', '--nope'], 'unknown option'],
    [['build', '--nope'], 'Run `dinghy --help`'],
    [['build', 'app.js'], 'a folder is needed, and a file is there'],
    [['build', '--out', 'app.js'], 'a folder is needed, and a file is there'],
    [['frames', 'app.js'], 'a folder is needed, and a file is there'],
  ])('exits with 2 for %j', async (args, message) => {
    const { exitCode, error } = await run(args);
    expect(exitCode).toBe(2);
    expect(error).toContain(message);
  });

  it.each(['--help', '--version'])('answers %s and exits with 0', async (option) => {
    const { exitCode, out } = await run([option]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(option === '--help' ? /^Usage: dinghy/ : /^\d+\.\d+\.\d+$/);
  });
});
