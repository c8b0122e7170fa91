import { describe, expect, it } from 'vitest';
import { parseHtml } from '../rich-text/parse-html.ts';
import { fromDelta, type Lines, toDelta, toText } from './document.ts';
import { applyFormat, clearFormats, formatsAt, replace } from './edit.ts';
import { fromNodes, toHtml } from './html.ts';

const ops = (...each: readonly unknown[]): Lines => fromDelta({ ops: each });
const fromHtml = (html: string): Lines => fromNodes(parseHtml(html));
const delta = (lines: Lines) => toDelta(lines).ops;

describe('a delta', () => {
  it('is the same after it has been a document', () => {
    const written = [
      { insert: 'Fog' },
      { insert: '\n', attributes: { header: 1 } },
      { insert: 'then ' },
      { insert: 'sun', attributes: { bold: true, color: '#ff0000' } },
      { insert: { image: '/a.png' }, attributes: { width: '50%', alt: 'A boat' } },
      { insert: '\n\n' },
      { insert: { divider: true } },
      { insert: 'end\n' },
    ];
    expect(delta(ops(...written))).toEqual(written);
  });

  it.each([
    ['unknown formats', { insert: 'a\n', attributes: { onclick: 'x()', bold: 'maybe' } }],
    ['values with more in them', { insert: 'a\n', attributes: { color: 'red; background: url(//x)', fontSize: 'calc(1px)' } }],
    ['formats of lines on text', { insert: 'a\n', attributes: { width: 'expression(1)' } }],
  ])('loses %s', (_, op) => {
    expect(delta(ops(op))).toEqual([{ insert: 'a\n' }]);
  });

  it.each([null, 7, { ops: 'x' }, { ops: [null, 1, { insert: 4 }, { insert: {} }, { insert: { image: 3 } }] }])(
    'that is none, such as %j, is an empty document',
    (value) => {
      expect(toText(fromDelta(value))).toBe('\n');
    },
  );
});

describe('edits', () => {
  const text = ops({ insert: 'one two\nthree\n' });

  it('format characters across lines, and lines as a whole', () => {
    expect(delta(applyFormat(text, { from: 4, to: 10 }, 'bold', true))).toEqual([
      { insert: 'one ' },
      { insert: 'two', attributes: { bold: true } },
      { insert: '\n' },
      { insert: 'th', attributes: { bold: true } },
      { insert: 'ree\n' },
    ]);
    expect(delta(applyFormat(text, { from: 9, to: 9 }, 'list', 'bullet'))).toEqual([
      { insert: 'one two\nthree' },
      { insert: '\n', attributes: { list: 'bullet' } },
    ]);
  });

  it('know what holds for all of a span', () => {
    const bold = applyFormat(text, { from: 0, to: 3 }, 'bold', true);
    expect(formatsAt(bold, { from: 1, to: 2 })).toEqual({ bold: true });
    expect(formatsAt(bold, { from: 1, to: 5 })).toEqual({});
    expect(formatsAt(bold, { from: 3, to: 3 })).toEqual({ bold: true });
  });

  it('take all formats away', () => {
    const formatted = applyFormat(applyFormat(text, { from: 0, to: 7 }, 'color', 'red'), { from: 0, to: 0 }, 'header', 2);
    expect(delta(clearFormats(formatted, { from: 0, to: 7 }))).toEqual([{ insert: 'one two\nthree\n' }]);
  });

  it('put lines in the place of a span', () => {
    expect(toText(replace(text, { from: 4, to: 10 }, ops({ insert: 'X\nY' })))).toBe('one X\nYree\n');
    expect(toText(replace(text, { from: 0, to: 0 }, ops({ insert: 'zero ' })))).toBe('zero one two\nthree\n');
  });
});

describe('HTML', () => {
  it('is read as what it means', () => {
    const lines = fromHtml(
      '<h2>Head</h2><p style="text-align: center">a <b>bold</b><br>b</p><ol><li>one</li><li><i>two</i></li></ol><hr>',
    );
    expect(delta(lines)).toEqual([
      { insert: 'Head' },
      { insert: '\n', attributes: { header: 2 } },
      { insert: 'a ' },
      { insert: 'bold', attributes: { bold: true } },
      { insert: '\n', attributes: { align: 'center' } },
      { insert: 'b' },
      { insert: '\n', attributes: { align: 'center' } },
      { insert: 'one' },
      { insert: '\n', attributes: { list: 'ordered' } },
      { insert: 'two', attributes: { italic: true } },
      { insert: '\n', attributes: { list: 'ordered' } },
      { insert: { divider: true } },
    ]);
  });

  it.each([
    ['<script>alert(1)</script><p onclick="alert(1)">x</p>', '<p>x</p>'],
    ['<iframe src="//evil"></iframe><p>x</p>', '<p>x</p>'],
    ['<p style="background: url(//evil); color: red">x</p>', '<p><span style="color: red">x</span></p>'],
    ['<img src="a.png" onerror="alert(1)">', '<p><img src="a.png"></p>'],
    ['<a href="javascript:alert(1)">x</a>', '<p>x</p>'],
  ])('loses what is not text: %s', (html, expected) => {
    expect(toHtml(fromHtml(html))).toBe(expected);
  });

  it('is written with everything escaped', () => {
    const html = toHtml(ops({ insert: '<img onerror=1> & "x"' }, { insert: { image: '"><script>' } }, { insert: '\n' }));
    expect(html).not.toMatch(/<script|<img onerror/);
    expect(toText(fromHtml(html))).toBe('<img onerror=1> & "x"\n');
  });

  it('is the same after it has been a document', () => {
    const html =
      '<h1>Head</h1><p>a <strong>bold</strong> <span style="color: red">word</span></p><ul><li>one</li></ul><p><sub>low</sub></p>';
    expect(toHtml(fromHtml(html))).toBe(html);
  });

  it('reads entities in an address once', () => {
    const lines = ops({ insert: { image: '/a?text=&lt;' } }, { insert: '\n' });
    expect(fromHtml(toHtml(lines))).toEqual(lines);
  });

  it.each(['<p>'.repeat(5000), '<b>'.repeat(5000), '<', '</p></p>', '&#xD800;', ''])('copes with %.20s', (html) => {
    expect(() => toHtml(fromHtml(html))).not.toThrow();
  });
});
