import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createMemoryFiles } from '../project/project-files.ts';
import { analyzeProjectConfig, type ProjectConfig } from './project-config.ts';

function analyze(
  config: unknown,
  contents: Record<string, string> = {},
): ProjectConfig & { readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const files = createMemoryFiles({ 'project.config.json': JSON.stringify(config), ...contents });
  return { ...analyzeProjectConfig(files, (diagnostic) => diagnostics.push(diagnostic)), diagnostics };
}

const FILES = ['a.js', 'docs/a.md', 'docs/deep/b.png', 'img/a.PNG', 'img/test-a.png', 'test-b.js', 'lib/a.min.js'];

/** What is left of FILES. */
function keep(packOptions: unknown): string[] {
  const { ignores } = analyze({ packOptions });
  return FILES.filter((file) => !ignores(file));
}

const without = (...names: string[]): string[] => FILES.filter((file) => !names.includes(file));

describe('analyzeProjectConfig, packOptions', () => {
  it.each<[type: string, value: string, kept: readonly string[]]>([
    ['folder', 'docs', without('docs/a.md', 'docs/deep/b.png')],
    ['folder', './docs/', without('docs/a.md', 'docs/deep/b.png')],
    ['folder', 'doc', FILES],
    ['folder', '.', FILES],
    ['file', 'docs/a.md', without('docs/a.md')],
    ['file', '/a.js', without('a.js')],
    ['file', 'a.md', FILES],
    ['suffix', '.png', without('docs/deep/b.png', 'img/a.PNG', 'img/test-a.png')],
    ['suffix', '.min.js', without('lib/a.min.js')],
    ['prefix', 'test-', without('img/test-a.png', 'test-b.js')],
    ['prefix', 'docs/de', without('docs/deep/b.png')],
    ['glob', 'img/*.png', without('img/a.PNG', 'img/test-a.png')],
    ['glob', '**/*.md', without('docs/a.md')],
    ['glob', 'docs/**', without('docs/a.md', 'docs/deep/b.png')],
    ['regexp', '\\.min\\.js$', without('lib/a.min.js')],
    ['regexp', '^docs/', without('docs/a.md', 'docs/deep/b.png')],
  ])('leaves out by %s %j', (type, value, kept) => {
    expect(keep({ ignore: [{ type, value }] })).toEqual(kept);
  });

  it('keeps what include names, even where ignore names it', () => {
    const packOptions = { ignore: [{ type: 'folder', value: 'docs' }], include: [{ type: 'suffix', value: '.png' }] };
    expect(keep(packOptions)).toEqual(without('docs/a.md'));
  });

  it.each([
    [{ type: 'regexp', value: '(' }],
    [{ type: 'extension', value: '.md' }],
    [{ type: 'folder' }],
    [{ type: 'suffix', value: '' }],
  ])('says that %j is no rule, and goes on', (rule) => {
    const { diagnostics } = analyze({ packOptions: { ignore: [rule] } });
    expect(diagnostics).toMatchObject([{ code: 'PROJECT_FIELD_INVALID', severity: 'warning' }]);
    expect(keep({ ignore: [rule] })).toEqual(FILES);
  });

  it.each([[null], ['docs'], [{ ignore: 'docs' }], [{ ignore: ['docs'] }]])('reads packOptions %j as no rules', (packOptions) => {
    expect(keep(packOptions)).toEqual(FILES);
  });
});

describe('analyzeProjectConfig, folders', () => {
  it.each<[given: string, config: unknown, contents: Record<string, string>, root: string]>([
    ['the folder of app.json without a setting', {}, { 'app.json': '' }, ''],
    ['miniprogramRoot', { miniprogramRoot: './src/' }, { 'src/app.json': '' }, 'src'],
    [
      'srcMiniprogramRoot where miniprogramRoot has no app.json',
      { miniprogramRoot: 'dist', srcMiniprogramRoot: 'src' },
      { 'src/app.json': '' },
      'src',
    ],
    [
      'miniprogramRoot before srcMiniprogramRoot',
      { miniprogramRoot: 'dist', srcMiniprogramRoot: 'src' },
      { 'src/app.json': '', 'dist/app.json': '' },
      'dist',
    ],
    ['the project where a root leads out of it', { miniprogramRoot: '../other' }, { 'app.json': '' }, ''],
    ['the named root where no app.json is anywhere', { miniprogramRoot: 'src' }, {}, 'src'],
  ])('finds %s', (_given, config, contents, root) => {
    expect(analyze(config, contents).appRoot).toBe(root);
  });
});

describe('analyzeProjectConfig, settings', () => {
  it('puts project.private.config.json over it, setting by setting', () => {
    const { appId, minifies, prefersTypeScript } = analyze(
      { appid: 'shared', setting: { minified: false, useCompilerPlugins: ['typescript'] } },
      { 'project.private.config.json': '{"appid":"mine","setting":{"minified":true}}' },
    );
    expect({ appId, minifies, prefersTypeScript }).toEqual({ appId: 'mine', minifies: true, prefersTypeScript: true });
  });

  it.each([
    [['less'], ['less']],
    [['sass'], ['scss', 'sass']],
    [
      ['typescript', 'less', 'sass'],
      ['less', 'scss', 'sass'],
    ],
    [false, []],
    [undefined, []],
  ])('reads useCompilerPlugins %j', (useCompilerPlugins, preferred) => {
    expect(analyze({ setting: { useCompilerPlugins } }).preferredStyles).toEqual(preferred);
  });
});
