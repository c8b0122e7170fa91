import { describe, expect, it } from 'vitest';
import { createResolver } from '../../2-analyze/resolve/resolver.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { createMemoryFiles } from '../../project/project-files.ts';
import { type CompiledStyle, compileStyle } from './compile-style.ts';

interface Outcome extends CompiledStyle {
  readonly found: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

function compile(sheets: string | Record<string, string>, scope = '', minify = true): Outcome {
  const files = createMemoryFiles(typeof sheets === 'string' ? { 'pages/a/a.wxss': sheets } : sheets);
  const diagnostics: Diagnostic[] = [];
  const style = compileStyle({
    file: files.paths.find((path) => path.endsWith('a.wxss')),
    files,
    resolver: createResolver({ files, aliases: { '~/*': '/styles/*' }, prefersTypeScript: false }),
    scope,
    minify,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  return { ...style, diagnostics, found: diagnostics.map(({ code }) => code) };
}

describe('compileStyle, units', () => {
  it.each([
    ['width: 750rpx', 'width:100vw'],
    ['width: 20rpx', 'width:2.66667vw'],
    ['width: 28RPX', 'width:3.73334vw'],
    ['margin: -10rpx auto .5rpx +1rpx', 'margin:-1.33334vw auto 0.06667vw 0.13334vw'],
    ['width: 0rpx', 'width:0'],
    ['width: calc(100% - 75rpx)', 'width:calc(100% - 10vw)'],
    ['width: calc(75rpx*2)', 'width:calc(10vw*2)'],
    ['--gap: 75rpx', '--gap:10vw'],
    ['width: var(--gap, 75rpx)', 'width:var(--gap, 10vw)'],
    ['content: "75rpx"', 'content:"75rpx"'],
    ['font: 75rpx/1.5 serif', 'font:10vw/1.5 serif'],
    ['padding-bottom: constant(safe-area-inset-bottom)', 'padding-bottom:constant(safe-area-inset-bottom)'],
    ['animation-name: a75rpx', 'animation-name:a75rpx'],
  ])('turns %j into %j', (declaration, expected) => {
    expect(compile(`.a{${declaration}}`)).toMatchObject({ css: `.a{${expected}}`, found: [] });
  });

  it('turns rpx in media queries too', () => {
    expect(compile('@media (min-width: 750rpx) { .a { top: 0 } }').css).toBe('@media(min-width: 100vw){.a{top:0}}');
  });
});

describe('compileStyle, rules that are none', () => {
  it.each([
    ["@<!--@import 'b.wxss';.c{top:0}", '.c{top:0}'],
    ['@1x { .a { top: 0 } } .c { top: 0 }', '.c{top:0}'],
    ['@- b; .c { top: 0 }', '.c{top:0}'],
  ])('leaves out of %j what a browser would take the next rule for', (source, css) => {
    expect(compile(source)).toMatchObject({ css, found: ['STYLE_SYNTAX'] });
  });

  it.each(['@-x-media print;', '@--mine a;', '@färbung b;'])('keeps %s, which a browser skips', (source) => {
    expect(compile(`${source}.c{top:0}`)).toMatchObject({ css: `${source}.c{top:0}`, found: [] });
  });
});

describe('compileStyle, fonts', () => {
  it.each([
    ['font-family: PingFang SC, Microsoft YaHei', 'font-family:PingFang SC, Microsoft YaHei, sans-serif'],
    ['font-family: "iconfont" !important', 'font-family:"iconfont", sans-serif!important'],
    ['font-family: a, serif', 'font-family:a, serif'],
    ['font-family: inherit', 'font-family:inherit'],
    ['font-family: var(--td-font-family, a)', 'font-family:var(--td-font-family, a), sans-serif'],
    ['font: bold 12px/1.5 "A B"', 'font:bold 12px/1.5 "A B", sans-serif'],
    ['font: 12px monospace', 'font:12px monospace'],
    ['font: var(--td-font-body)', 'font:var(--td-font-body), sans-serif'],
    ['font: caption', 'font:caption'],
    ['--td-font-family: PingFang SC, Arial Regular', '--td-font-family:PingFang SC, Arial Regular, sans-serif'],
  ])('ends %j without a generic font as %j', (declaration, expected) => {
    expect(compile(`.a{${declaration}}`)).toMatchObject({ css: `.a{${expected}}`, found: [] });
  });

  it('leaves the names that @font-face defines', () => {
    expect(compile('@font-face{font-family:icons;src:url(data:font/ttf,)}').css).toContain('font-family:icons;');
  });
});

describe('compileStyle, imports', () => {
  it.each([
    ['"./b.wxss"', 'pages/a/b.wxss'],
    ["'b.wxss'", 'pages/a/b.wxss'],
    ['url(b.wxss)', 'pages/a/b.wxss'],
    ['url("../b.wxss")', 'pages/b.wxss'],
    ['b', 'pages/a/b.wxss'],
    ['b.wxss', 'pages/a/b.wxss'],
    ['"/styles/b.wxss"', 'styles/b.wxss'],
    ['"styles/b.wxss"', 'styles/b.wxss'],
    ['"~/b.wxss"', 'styles/b.wxss'],
    ['"kit/b.wxss"', 'miniprogram_npm/kit/b.wxss'],
    ['"b.css"', 'pages/a/b.css'],
  ])('finds @import %s', (written, path) => {
    const outcome = compile({ 'pages/a/a.wxss': `@import ${written};.a{top:0}`, [path]: '.b{top:0}' });
    expect(outcome).toMatchObject({ css: '.b{top:0}.a{top:0}', found: [] });
  });

  it('wraps an import with a media query', () => {
    const sheets = { 'a.wxss': '@import "b.wxss" screen and (min-width: 1px);', 'b.wxss': '.b{top:0}' };
    expect(compile(sheets).css).toBe('@media screen and (min-width: 1px){.b{top:0}}');
  });

  it('takes a sheet once and ends circles', () => {
    const outcome = compile({
      'a.wxss': '@import "b.wxss";@import "c.wxss";.a{top:0}',
      'b.wxss': '@import "c.wxss";@import "a.wxss";.b{top:0}',
      'c.wxss': '@import "c.wxss";.c{top:0}',
    });
    expect(outcome.css).toBe('.c{top:0}.b{top:0}.a{top:0}');
    expect(outcome.found).toEqual(['STYLE_IMPORT_CYCLE', 'STYLE_IMPORT_CYCLE']);
  });

  it.each([
    ['@import "https://evil.example/a.css";', 'STYLE_IMPORT_REMOTE'],
    ['@import url(//evil.example/a.css);', 'STYLE_IMPORT_REMOTE'],
    ['@import "./gone.wxss";', 'STYLE_IMPORT_MISSING'],
    ['@import "../../../../etc/passwd";', 'STYLE_IMPORT_MISSING'],
  ])('leaves out %s and reports %s', (rule, code) => {
    expect(compile(`${rule}.a{top:0}`)).toMatchObject({ css: '.a{top:0}', found: [code] });
  });
});

describe('compileStyle, addresses', () => {
  const png = { 'pages/img/x y.png': 'png', 'img/z.ttf': 'ttf' };

  it('names files of the project by app path, relative to the sheet that names them', () => {
    const outcome = compile({
      ...png,
      'pages/a/a.wxss': '@import "../b/b.wxss";',
      'pages/b/b.wxss': '.b{background:url( "../img/x%20y.png" )}@font-face{src:url(/img/z.ttf?v=1#iefix) format("truetype")}',
    });
    expect(outcome.css).toBe(
      '.b{background:url("dinghy-asset:pages/img/x y.png")}@font-face{src:url("dinghy-asset:img/z.ttf") format("truetype")}',
    );
    expect(outcome.assets).toEqual(['img/z.ttf', 'pages/img/x y.png']);
  });

  it.each([
    ['url(https://x.example/a.png)', 'url("dinghy-remote:https://x.example/a.png")'],
    ['url(//x.example/a.png)', 'url("dinghy-remote:https://x.example/a.png")'],
    ['URL( \'http://x.example/a.png?a="b"\' )', 'url("dinghy-remote:http://x.example/a.png?a=%22b%22")'],
    ['url(data:image/png;base64,AA==)', 'url("data:image/png;base64,AA==")'],
    ['url(#mask)', 'url("#mask")'],
    ['image-set("https://x.example/a.png" 1x)', 'image-set(url("dinghy-remote:https://x.example/a.png") 1x)'],
  ])('writes %s as %s', (written, expected) => {
    expect(compile(`.a{background:${written}}`)).toMatchObject({ css: `.a{background:${expected}}`, found: [] });
  });

  it('reports files that are not there and keeps the declaration', () => {
    expect(compile('.a{background:red url(./gone.png)}')).toMatchObject({
      css: '.a{background:red url("dinghy-asset:pages/a/gone.png")}',
      found: ['STYLE_ASSET_MISSING'],
      assets: [],
    });
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'blob:x'])('leaves out a declaration that loads %s', (url) => {
    expect(compile(`.a{background:url("${url}");top:0}`)).toMatchObject({ css: '.a{top:0}', found: ['STYLE_URL_REFUSED'] });
  });
});

describe('compileStyle, invalid CSS', () => {
  it.each<[string, string, string[]]>([
    ['.a{top:0}.b{left:0', '.a{top:0}.b{left:0}', ['STYLE_SYNTAX']],
    ['.a{top 0;left:0}', '.a{left:0}', ['STYLE_SYNTAX']],
    ['.a{top::0;left:0}', '.a{left:0}', ['STYLE_DECLARATION_INVALID']],
    ['.a{top: x:y;left:0}', '.a{left:0}', ['STYLE_DECLARATION_INVALID']],
    ['.a{top:0\nright:1px;left:0}', '.a{top:0;right:1px;left:0}', ['STYLE_SYNTAX']],
    ['.a{*zoom:1;_height:1px;left:0}', '.a{left:0}', []],
    ['.a{top:32prx;left:0}', '.a{left:0}', ['STYLE_DECLARATION_INVALID']],
    ['.a{top:;left:0}', '.a{left:0}', ['STYLE_DECLARATION_INVALID']],
    ['top:0;.a{left:0}', '.a{left:0}', ['STYLE_DECLARATION_INVALID']],
    ['.a::last-child{top:0}.b{left:0}', '.b{left:0}', ['STYLE_SELECTOR_INVALID']],
    ['@charset "utf-8";.a{left:0}', '.a{left:0}', []],
  ])('keeps the rest of %j', (source, css, found) => {
    expect(compile(source)).toMatchObject({ css, found });
  });

  it('leaves out blocks that are nested deeper than anybody nests them', () => {
    const { css, found } = compile(`${'.a{'.repeat(100)}top:0${'}'.repeat(100)}.b{left:0}`);
    expect(found).toEqual(['STYLE_SYNTAX']);
    expect(css).toMatch(/^(?:\.a\{){32}\}{32}\.b\{left:0\}$/);
  });

  it('marks the place', () => {
    const [diagnostic] = compile('.a {\n  top: 0;\n  width: 32prx;\n}').diagnostics;
    expect(diagnostic?.range?.start).toMatchObject({ line: 3, column: 3 });
    expect(diagnostic?.frame).toContain('> 3 |   width: 32prx;\n    |   ^^^^');
  });
});

describe('compileStyle, components', () => {
  it('gives animations the prefix where the component defines them', () => {
    const css = '@keyframes spin{from{top:0}to{top:75rpx}}.a{animation:1s spin,other 2s}.b{animation-name:spin}';
    expect(compile(css, 'c1').css).toBe(
      '@keyframes c1--spin{from{top:0}to{top:10vw}}.c1--a{animation:1s c1--spin,other 2s}.c1--b{animation-name:c1--spin}',
    );
    expect(compile(css).css).toBe(
      '@keyframes spin{from{top:0}to{top:10vw}}.a{animation:1s spin,other 2s}.b{animation-name:spin}',
    );
  });

  it('says when elements must carry the mark', () => {
    expect(compile('view{top:0}', 'c1')).toMatchObject({ css: 'wx-view.c1--{top:0}', marksElements: true });
    expect(compile('.a{top:0}', 'c1').marksElements).toBe(false);
  });
});

describe('compileStyle, output', () => {
  it('keeps the layout in development and drops comments and spaces in release', () => {
    const source = '/* c */\n.a , .b {\n  top : 0 !important ;\n}\n@media screen {\n  .a { left: 0; }\n}\n';
    expect(compile(source, '', false).css).toContain('\n  top : 0 !important');
    expect(compile(source).css).toBe('.a , .b{top:0!important}@media screen{.a{left:0}}');
  });
});
