import type { Expression } from '@dinghy/template';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInterpolation } from '../../1-parse/expression/parse-interpolation.ts';
import { parseWxml } from '../../1-parse/wxml/parse-wxml.ts';
import type { WxmlElement } from '../../1-parse/wxml/tree.ts';
import { toPageTemplate } from './page-template.ts';
import { printAttributeValue, printText } from './print-wxml.ts';

/** What ends or begins something in WXML, and expressions with such characters in them. */
const PARTS = fc.constantFrom(
  ...[
    '<',
    '>',
    '</p>',
    '<wxs module="m">',
    '<!--',
    '-->',
    '"',
    "'",
    '\\',
    '\\n',
    'n',
    '{',
    '}',
    '{{',
    '}}',
    '&lt;',
    '&',
    '=',
    ' ',
    'a',
  ],
  ...[
    '{{ a < b }}',
    '{{a<b}}',
    '{{ a <b && c>d }}',
    '{{ "<b>" }}',
    `{{ a ? "q" : 'r"' }}`,
    "{{ 'it\\'s' }}",
    '{{ {a: {b: 1}} }}',
  ],
  ...['{{ /* <b> " */ a }}', '{{ a " }}', '{{ a; <b }}', '{{}}', '{{ a[0].b?.c }}', '{{ "{{" }}', "{{ '}}' }}"],
);
const TEXTS = fc.array(PARTS, { maxLength: 5 }).map((parts) => parts.join(''));

function meaningOf(text: string, decodeText: (part: string) => string = (part) => part): Expression {
  return parseInterpolation({ text, resolve: (name) => ['d', name], report: () => {}, decodeText });
}

function readParagraph(source: string): WxmlElement {
  const nodes = parseWxml({ file: 'a.wxml', source, report: () => {} });
  expect(nodes).toMatchObject([{ kind: 'element', tag: 'p' }]);
  return nodes[0] as WxmlElement;
}

describe('printText', () => {
  it('gives WXML that is one text and means what was written', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { children, attributes } = readParagraph(`<p>.${printText(text)}.</p>`);
        expect(attributes).toEqual([]);
        const read = children.map((node) => (node.kind === 'text' ? node.text : expect.fail(node.tag))).join('');
        // The two characters `\n` are a line break in texts of WXML.
        expect(meaningOf(read, (part) => part.replaceAll('\\n', '\n'))).toEqual(meaningOf(`.${text}.`));
      }),
      { numRuns: 300 },
    );
  });
});

describe('printAttributeValue', () => {
  it('gives WXML that is one attribute and means what was written', () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        const { children, attributes } = readParagraph(`<p a=${printAttributeValue(text)}>end</p>`);
        expect(children).toMatchObject([{ kind: 'text', text: 'end' }]);
        expect(attributes).toMatchObject([{ name: 'a' }]);
        expect(meaningOf(attributes[0]?.value ?? '')).toEqual(meaningOf(text));
      }),
      { numRuns: 300 },
    );
  });
});

describe('toPageTemplate', () => {
  it.each([
    ['<p<wxs module="m">a</p<wxs>', 'a'],
    ['<p{{x}}>a</p{{x}}>', 'a'],
    ['<constructor>a</constructor>', '<constructor>a</constructor>'],
  ])('makes no other element of %s', (html, wxml) => {
    expect(toPageTemplate(html).wxml).toBe(wxml);
  });
});
