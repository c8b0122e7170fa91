import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseWxml } from './parse-wxml.ts';
import type { WxmlNode } from './tree.ts';

function parse(source: string): { tree: string; codes: string[]; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const nodes = parseWxml({ file: 'a.wxml', source, report: (diagnostic) => found.push(diagnostic) });
  return { tree: nodes.map(print).join(''), codes: found.map(({ code }) => code), found };
}

/** One spelling for every tree: double quotes, no self-closing. */
function print(node: WxmlNode): string {
  if (node.kind === 'text') return node.text;
  const attributes = node.attributes.map(({ name, value }) => (value === undefined ? ` ${name}` : ` ${name}="${value}"`));
  return `<${node.tag}${attributes.join('')}>${node.children.map(print).join('')}</${node.tag}>`;
}

describe('parseWxml reads', () => {
  test.each<[string, string, string]>([
    ['elements and text', '<view><text>a</text>b</view>', '<view><text>a</text>b</view>'],
    ['a self-closing tag', '<view/><image src="a" />', '<view></view><image src="a"></image>'],
    ['case as written', '<iconImage bindTap="a" someProp="b"/>', '<iconImage bindTap="a" someProp="b"></iconImage>'],
    ['attributes without white space between', `<a x="1"y='2'z/>`, '<a x="1" y="2" z></a>'],
    ['spaces and line breaks round =', '<a x = "1"\r\n y\n=\n"2"/>', '<a x="1" y="2"></a>'],
    ['values without quotes', '<a x=1 y={{a > b}} z=a/b/>', '<a x="1" y="{{a > b}}" z="a/b"></a>'],
    ['an angle bracket in a value', '<a x="a > b"/>', '<a x="a > b"></a>'],
    ['the quotes of the other kind in a value', `<a x="{{a == 'b'}}"/>`, `<a x="{{a == 'b'}}"></a>`],
    [
      'the quotes of the same kind in a mustache',
      '<a x="{{ a ? "b" : "c" }} d" y="1"/>',
      '<a x="{{ a ? "b" : "c" }} d" y="1"></a>',
    ],
    ['a value over several lines', '<a x="1\n2"/>', '<a x="1\n2"></a>'],
    ['comments nowhere', '<!-- <view> --><a/><!---->', '<a></a>'],
    ['a byte order mark nowhere', '\uFEFF<a/>', '<a></a>'],
    ['a declaration nowhere', '<?xml version="1.0"?><!DOCTYPE x><a/>', '<a></a>'],
    ['< in text', '1 < 2 <3', '1 < 2 <3'],
    ['< in a mustache', '<a>{{ b <c ? 1 : 2 }}</a>', '<a>{{ b <c ? 1 : 2 }}</a>'],
    ['}} in a string', `<a>{{ '}}<b>' }}</a>`, `<a>{{ '}}<b>' }}</a>`],
    ['white space between elements as nothing', '<a>\n  <b/>\n</a>\n', '<a><b></b></a>'],
    ['white space in text as it is', '<a>\n  x\n</a>', '<a>\n  x\n</a>'],
    ['entities as they are', '<a>&lt;&nbsp;&#10005;</a>', '<a>&lt;&nbsp;&#10005;</a>'],
    [
      'code in wxs',
      '<wxs module="m">if (a < b) { "</view>" }</wxs><a/>',
      '<wxs module="m">if (a < b) { "</view>" }</wxs><a></a>',
    ],
    ['the last of two attributes', '<a x="1" y="2" x="3"/>', '<a y="2" x="3"></a>'],
  ])('%s', (_, source, tree) => {
    const result = parse(source);
    expect(result.tree).toBe(tree);
    expect(result.found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('parseWxml recovers from', () => {
  test.each<[string, string, string, string[]]>([
    ['a tag that is not closed', '<view><text>a</view><b/>', '<view><text>a</text></view><b></b>', ['WXML_TAG_UNCLOSED']],
    ['the end of the file', '<view><text>a', '<view><text>a</text></view>', ['WXML_TAG_UNCLOSED', 'WXML_TAG_UNCLOSED']],
    [
      'an empty element left open',
      '<view><input type="text"><text>a</text></view>',
      '<view><input type="text"></input><text>a</text></view>',
      ['WXML_TAG_UNCLOSED'],
    ],
    ['a tag that is not open', '<a/></view><b/>', '<a></a><b></b>', ['WXML_TAG_UNOPENED']],
    [
      'a missing angle bracket',
      '<view class="a" <text>b</text></view>',
      '<view class="a"><text>b</text></view>',
      ['WXML_TAG_INCOMPLETE'],
    ],
    ['a missing angle bracket of a closing tag', '<a><b></b</a><c/>', '<a><b></b></a><c></c>', []],
    ['a missing quote', '<a x="1>b</a>', '<a x="1">b</a>', ['WXML_ATTRIBUTE_UNCLOSED']],
    ['a quote too many', '<a x="1"" y="2"/>', '<a x="1" y="2"></a>', ['WXML_CHARACTER_UNEXPECTED']],
    ['a comment that is not closed', '<a/><!-- <b/>', '<a></a>', ['WXML_COMMENT_UNCLOSED']],
    ['a mustache that is not closed in an attribute', '<a x="{{b" wx:if="{{c}}"/>', '<a x="{{b" wx:if="{{c}}"></a>', []],
    ['a mustache that is not closed in text', '<a>{{b</a><c>{{d}}</c>', '<a>{{b</a><c>{{d}}</c>', []],
    [
      'merge markers',
      '<a/>\n<<<<<<< HEAD\n<b/>\n=======\n<c/>\n>>>>>>> x\n<d/>',
      '<a></a><b></b><c></c><d></d>',
      ['WXML_MERGE_MARKER'],
    ],
    ['an attribute twice', '<a x="1" x="2"/>', '<a x="2"></a>', ['WXML_ATTRIBUTE_DUPLICATE']],
    [
      'a tag at the end of the file',
      '<a x=',
      '<a x=""></a>',
      ['WXML_TAG_INCOMPLETE', 'WXML_TAG_INCOMPLETE', 'WXML_TAG_UNCLOSED'],
    ],
  ])('%s', (_, source, tree, codes) => {
    const result = parse(source);
    expect(result.tree).toBe(tree);
    expect(result.codes).toEqual(codes);
  });

  test('nesting without end', () => {
    const { codes } = parse('<a>'.repeat(10_000));
    expect(codes).toHaveLength(100);
    expect(codes[0]).toBe('WXML_NESTING_TOO_DEEP');
  });
});

test('parseWxml reports the place', () => {
  const [diagnostic] = parse('<a>\r\n  <b x="1\n').found;
  expect(diagnostic).toMatchObject({ code: 'WXML_ATTRIBUTE_UNCLOSED', file: 'a.wxml', range: { start: { line: 2, column: 6 } } });
  expect(diagnostic?.frame).toContain('> 2 |');
});

const piece = fc.constantFrom(
  '<',
  '>',
  '/',
  '</',
  '<a',
  '<view',
  '</view>',
  '</a>',
  ' x',
  '=',
  '"',
  "'",
  '{{',
  '}}',
  '{',
  '}',
  '<!--',
  '-->',
  '<wxs>',
  '</wxs>',
  '\n',
  ' ',
  'text',
  'wx:if',
  '<<<<<<< HEAD\n',
  '\\',
);

test('parseWxml reads any text', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
        fc.string(),
      ),
      (source) => {
        parse(source);
      },
    ),
    { numRuns: 2000 },
  );
});

test('parseWxml reads what it printed as the same tree', () => {
  const name = fc.constantFrom('view', 'iconImage', 'a-b');
  const tree = fc.letrec<{ node: string }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('text', '{{ a < b }}', "{{ '}}' }}", ' x '),
      fc
        .tuple(name, fc.constantFrom('', ' x="1"', ' y', ' z="{{a}} b"'), fc.array(tie('node'), { maxLength: 3 }))
        .map(([tag, attributes, children]) => `<${tag}${attributes}>${children.join('')}</${tag}>`),
    ),
  })).node;
  fc.assert(
    fc.property(tree, (source) => {
      const printed = parse(source).tree;
      expect(parse(printed).tree).toBe(printed);
      expect(parse(printed).codes).toEqual([]);
    }),
  );
});

describe('parseWxml ends for a long text of', () => {
  test.each([
    '<',
    '<a',
    '<a ',
    '<a>',
    '</a',
    '{{',
    '{{<a>',
    '{{ {',
    "{{'",
    '{{ " }} ',
    '<a x="',
    '<a x=\'{{"',
    '<a x="{{a ? "b" : "c"}}',
    '<!--',
    '<wxs>',
    '"',
    '}}{{',
    '<a>{{</a>',
    '<a x={{',
    '<input>',
    '{{a}}',
  ])('%s', (part) => {
    // Linear code is done at once. Code that is quadratic in the text would run into the time limit of the test.
    parse(part.repeat(20_000));
  });
});
