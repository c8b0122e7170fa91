import { createPackageReader, type ViewBundle } from '@dinghy/package-format';
import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../../3-transform/script/esbuild-transform.ts';
import { type CompileResult, compileProject } from '../../compile-project.ts';
import { createMemoryFiles } from '../../project/project-files.ts';
import { preprocessStyle } from './style-compilers.ts';

type Contents = Record<string, string>;

const PROJECT: Contents = { 'app.json': '{"pages":["p/a"]}', 'app.js': 'App({})', 'p/a.wxml': '<view/>', 'p/a.js': 'Page({})' };

async function compile(contents: Contents, withCompilers = true): Promise<CompileResult & { readonly style: string }> {
  const result = await compileProject({
    files: createMemoryFiles({ ...PROJECT, ...contents }),
    transformScript: createEsbuildTransform(esbuild),
    ...(withCompilers ? { preprocessStyle } : {}),
  });
  const reader = await createPackageReader({
    fetchManifest: async () => result.package?.manifest ?? new Uint8Array(),
    fetchBlob: async (sha256) => result.package?.blobs.get(sha256) ?? new Uint8Array(),
  });
  const view: ViewBundle = JSON.parse(await reader.readText('', 'view.json'));
  return { ...result, style: view.components['p/a']?.style ?? '' };
}

const PLUGINS = '{"setting":{"useCompilerPlugins":["less","sass"]}}';

describe('compileProject, Less and Sass', () => {
  it.each<[given: string, contents: Contents, css: string]>([
    ['Less with nesting and rpx', { 'p/a.less': '@w: 75rpx; .a { .b { width: @w } }' }, '.a .b{width:10vw}'],
    ['Sass with braces', { 'p/a.scss': '$w: 75rpx; .a { .b { width: $w } }' }, '.a .b{width:10vw}'],
    ['Sass without braces', { 'p/a.sass': '$w: 75rpx\n.a\n  .b\n    width: $w\n' }, '.a .b{width:10vw}'],
    [
      'Less that imports beside, from the root and through an alias',
      {
        'p/a.less': '@import "./x"; @import "/y.less"; @import "~/z"; .a { top: @x; left: @y; right: @z }',
        'p/x.less': '@x: 1px;',
        'y.less': '@y: 2px;',
        'shared/z.less': '@z: 3px;',
        'app.json': '{"pages":["p/a"],"resolveAlias":{"~/*":"/shared/*"}}',
      },
      '.a{top:1px;left:2px;right:3px}',
    ],
    [
      'Less that imports from a folder up, nested',
      {
        'p/a.less': '@import "../s/one"; .a { top: @two }',
        's/one.less': '@import "deep/two";',
        's/deep/two.less': '@two: 2px;',
      },
      '.a{top:2px}',
    ],
    [
      'Sass partials and indexes',
      {
        'p/a.scss': '@use "x"; @use "../s"; .a { top: x.$x; left: s.$s }',
        'p/_x.scss': '$x: 1px;',
        's/_index.scss': '$s: 2px;',
      },
      '.a{top:1px;left:2px}',
    ],
    [
      'WXSS imported by Less and by Sass',
      { 'p/a.less': '@import "./b.wxss"; .a { top: 0 }', 'p/b.wxss': '.b { left: 0 }' },
      '.b{left:0}.a{top:0}',
    ],
    [
      'Less imported by WXSS',
      { 'p/a.wxss': '@import "./b.less"; .a { top: 0 }', 'p/b.less': '.b { .c { left: 0 } }' },
      '.b .c{left:0}.a{top:0}',
    ],
    [
      'a picture beside the sheet',
      { 'p/a.less': '.a { background: url("./i.png") }', 'p/i.png': 'x' },
      '.a{background:url("dinghy-asset:p/i.png")}',
    ],
    ['WXSS rather than Less without the plugin', { 'p/a.wxss': '.a { top: 0 }', 'p/a.less': '.b { top: 0 }' }, '.a{top:0}'],
    [
      'Less rather than WXSS with the plugin',
      { 'p/a.wxss': '.a { top: 0 }', 'p/a.less': '.b { top: 0 }', 'project.config.json': PLUGINS },
      '.b{top:0}',
    ],
    [
      'Sass rather than WXSS with the plugin',
      { 'p/a.wxss': '.a { top: 0 }', 'p/a.scss': '.b { top: 0 }', 'project.config.json': PLUGINS },
      '.b{top:0}',
    ],
  ])('compiles %s', async (_given, contents, css) => {
    const { diagnostics, style } = await compile(contents);
    expect(diagnostics).toEqual([]);
    expect(style).toBe(css);
  });

  it.each([
    ['p/a.less', 'less', 'Less'],
    ['p/a.scss', 'sass', 'Sass'],
    ['p/a.sass', 'sass', 'Sass'],
  ])('says what to install for %s', async (file, name, language) => {
    const { package: written, diagnostics } = await compile({ [file]: '.a { top: 0 }' }, false);
    expect(diagnostics).toMatchObject([
      { code: 'STYLE_PREPROCESSOR_MISSING', file, severity: 'error', message: expect.stringContaining(language) },
    ]);
    expect(diagnostics[0]?.hint).toContain(`npm install --save-dev ${name}`);
    expect(written).toBeDefined();
  });

  it.each<[given: string, contents: Contents]>([
    ['Less that reads outside of the project', { 'p/a.less': '@import "../../../../etc/hosts";' }],
    ['Less that reads an absolute path', { 'p/a.less': '@import (inline) "/etc/hosts";' }],
    ['Less that fetches', { 'p/a.less': '@import "https://example.com/a.less";' }],
    ['Less that loads a plugin', { 'p/a.less': '@plugin "./x.js";', 'p/x.js': 'process.exitCode = 42' }],
    ['Less that evaluates', { 'p/a.less': '.a { width: `process.exitCode = 42` }' }],
    ['Sass that reads outside of the project', { 'p/a.scss': '@use "../../../../etc/hosts";' }],
    ['Sass that reads a file address', { 'p/a.scss': '@use "file:///etc/hosts";' }],
  ])('refuses %s', async (_given, contents) => {
    const { diagnostics, style } = await compile(contents);
    expect(diagnostics).toMatchObject([{ code: 'STYLE_PREPROCESSOR_FAILED' }]);
    expect(style).toBe('');
    expect(process.exitCode).not.toBe(42);
  });

  it('does not put files of the machine into the CSS', async () => {
    const { style } = await compile({
      'p/a.less': '.a { background: data-uri("/etc/hostname"); width: image-width("/etc/x.png") }',
    });
    expect(style).not.toContain('data:');
  });
});
