// Where findings are, for sources whose tools count otherwise than the compiler does: characters, lines, bytes, or a text that
// is not quite the file's.

import * as esbuild from 'esbuild';
import { describe, expect, it } from 'vitest';
import { createEsbuildTransform } from '../3-transform/script/esbuild-transform.ts';
import { compileProject } from '../compile-project.ts';
import { preprocessStyle } from '../node/styles/style-compilers.ts';
import { createMemoryFiles } from '../project/project-files.ts';
import { expectPlaces } from './expect-places.test-data.ts';

const transformScript = createEsbuildTransform(esbuild);

const PROJECT = {
  'app.json': '{"pages":["a"]}',
  'app.js': 'App({})',
  'a.wxml': '<view/>',
  'a.js': 'require("./b"); try { require("./c.json") } catch {}; Page({})',
  'b.js': '',
};

/** What each finding of a file marks, `""` at the end of the file. */
async function listMarked(file: string, source: string): Promise<string[]> {
  const { 'b.js': _replaced, ...others } = PROJECT;
  const files = createMemoryFiles({ ...(file.startsWith('b.') ? others : PROJECT), [file]: source });
  const { diagnostics } = await compileProject({ files, transformScript, preprocessStyle });
  expectPlaces(diagnostics, files);
  const text = files.readText(file) ?? '';
  return diagnostics
    .filter((diagnostic) => diagnostic.file === file)
    .map(({ code, range }) => `${code} ${JSON.stringify(text.slice(range?.start.offset, range?.end.offset))}`);
}

describe('a finding', () => {
  it.each([
    ['blocks that the end of the file closes', '.a { colr: red; .b { top: 0 '],
    ['a block without a selector that the end of the file closes', '{@keyframes k { from { top: 0 } } .c { top: 0 }'],
    ['a block without a selector after empty lines', '.a { top: 0 }\n\n  {'],
    ['colons and nothing else', '::}}.a { top: 0 }'],
  ])('in a stylesheet with %s is in the file', async (_what, source) => {
    expect(await listMarked('a.wxss', source)).not.toEqual([]);
  });

  it('about a block without a selector marks its brace', async () => {
    expect(await listMarked('a.wxss', '.a { top: 0 }\n\n  {')).toContain('STYLE_SYNTAX "{"');
  });

  it.each([
    ['line ends of old editors', '.a { top: 0 }\r\r.b { colr: red }\r'],
    ['line ends of all kinds', '.a { top: 0 }\r\n\r.b {\n colr: red }\n\r'],
    ['a second byte order mark', '\uFEFF\uFEFF.b { colr: red }'],
    ['the character that is a mark read backwards', '\uFFFE.b { colr: red }'],
    ['a block that the end of the file closes', '/* 中文 */ .b { colr: red'],
  ])('in a stylesheet with %s marks what it is about', async (_what, source) => {
    expect(await listMarked('a.wxss', source)).toContain('STYLE_PROPERTY_UNKNOWN "colr: red"');
  });

  it.each([
    ['is in itself', 'data:application/json;base64,eyJ2ZXJzaW9uIjozLCJzb3VyY2VzIjpbImEuanMiXSwibWFwcGluZ3MiOiJBQUFBIn0='],
    ['has no version', 'data:application/json;base64,e30='],
    ['is no JSON', 'data:application/json,{'],
    ['is of no kind', 'data:x'],
    ['is a file', '../../package.json.map'],
  ])('in a stylesheet whose source map %s is in the stylesheet', async (_what, address) => {
    const source = `.b { colr: red } /*# sourceMappingURL=${address} */`;
    expect(await listMarked('a.wxss', source)).toEqual(['STYLE_PROPERTY_UNKNOWN "colr: red"']);
    expect(await listMarked('a.wxss', `${source} .c {`)).toContain('STYLE_PROPERTY_UNKNOWN "colr: red"');
  });

  it.each([
    ['a.less', '@a: 1px;\n\n.a { .b { colr: @a } }', 'STYLE_PROPERTY_UNKNOWN "c"'],
    ['a.less', '@a: 1px;\n\n.a { .b { .c(); } }\n.c() { top: ~"x:y" }', 'STYLE_DECLARATION_INVALID "t"'],
    ['a.scss', '$a: 1px;\n\n.a { .b { colr: $a } }', 'STYLE_PROPERTY_UNKNOWN "c"'],
    ['a.less', '\n\n.a { .b(); }', 'STYLE_PREPROCESSOR_FAILED "."'],
  ])('about what %s became is where it comes from: %j', async (file, source, expected) => {
    expect(await listMarked(file, source)).toContain(expected);
  });

  it('in JSON that a script requires marks what it is about', async () => {
    expect(await listMarked('c.json', '{\n  "a": 1, // 中\n}')).toEqual(['SCRIPT_SYNTAX "/"']);
  });

  it.each([
    ['characters of several bytes', "const a = '汉字😀'; const = 1;", '='],
    ['characters of several bytes in a long line', `const a = '汉字😀';${'a;'.repeat(900)} const = 1;`, '='],
    ['lines that only JavaScript has', 'const a = "\u2028"; // \u2029 b;\nconst = 1;', '='],
    ['line ends of old editors', 'let a;\r\rconst = 1;', '='],
  ])('in a script with %s marks what it is about', async (_what, source, marked) => {
    for (const file of ['b.js', 'b.ts']) {
      expect(await listMarked(file, source)).toEqual([`SCRIPT_SYNTAX ${JSON.stringify(marked)}`]);
    }
  });
});
