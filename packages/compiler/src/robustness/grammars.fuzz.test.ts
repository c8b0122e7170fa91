// Source that is right by construction: it is read as what it was made from, whatever way of writing it was chosen, and
// there is nothing to say about it.

import { compileExpression, createScope } from '@dinghy/template';
import fc from 'fast-check';
import { parse as parseCss } from 'postcss';
import { describe, expect, it } from 'vitest';
import { parseExpression } from '../1-parse/expression/parse-expression.ts';
import { parseWxml } from '../1-parse/wxml/parse-wxml.ts';
import type { WxmlNode } from '../1-parse/wxml/tree.ts';
import { createResolver } from '../2-analyze/resolve/resolver.ts';
import { compileStyle } from '../3-transform/style/compile-style.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { createMemoryFiles } from '../project/project-files.ts';

const RUNS = { numRuns: Number(process.env.DINGHY_PROPERTY_RUNS ?? 1_000) };

interface Element {
  readonly tag: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly (Element | string)[];
  readonly writing: { readonly selfClosing: boolean; readonly space: string };
}

interface Attribute {
  readonly name: string;
  readonly value: string | undefined;
  readonly quote: string;
}

const name = fc.constantFrom('view', 'text', 'block', 'my-card', 'goodList', 'scroll-view', 'x1', 'TRTCCalling', '中文');
const attributeName = fc.constantFrom(
  'class',
  'wx:if',
  'wx:for',
  'bind:tap',
  'catchtap',
  'data-userName',
  'model:value',
  'hidden',
  'a:b:c',
  'x_y',
  'openType',
);
const value = fc.oneof(
  fc.constantFrom(
    '',
    'a b',
    '{{a}}',
    '{{a ? 1 : 2}} b',
    '{{ {a: 1} }}',
    "{{f('x')}}",
    '{{"x"}}',
    'a>b',
    '<view>',
    '/>',
    '&nbsp;',
    '中',
    '{{[1, 2]}}',
    '\n',
    '}}',
  ),
  fc.string({ maxLength: 8 }).filter((text) => !/["'{]/.test(text)),
);
const attribute: fc.Arbitrary<Attribute> = fc
  .record({ name: attributeName, value: fc.option(value, { nil: undefined }), quote: fc.constantFrom('"', "'") })
  .map((made) => ({ ...made, quote: made.value?.includes(made.quote) ? (made.quote === '"' ? "'" : '"') : made.quote }));
const text = fc.constantFrom(
  'hello',
  '{{a}}',
  'a {{b}} c',
  '{{a < b}}',
  'a > b',
  '&lt;',
  '中文',
  '{{ "</view>" }}',
  'a & b',
  '1 < 2',
);
const { element } = fc.letrec<{ element: Element; child: Element | string }>((tie) => ({
  child: fc.oneof({ maxDepth: 4, depthIdentifier: 'tree' }, text, tie('element')) as fc.Arbitrary<Element | string>,
  element: fc.record({
    tag: name,
    attributes: fc.uniqueArray(attribute, { maxLength: 4, selector: (one) => one.name }),
    children: fc.array(tie('child'), { maxLength: 4, depthIdentifier: 'tree' }),
    writing: fc.record({ selfClosing: fc.boolean(), space: fc.constantFrom(' ', '\n  ', '\r\n', '\t') }),
  }),
}));

function print({ tag, attributes, children, writing: { selfClosing, space } }: Element): string {
  const written = attributes.map((one) =>
    one.value === undefined ? one.name : `${one.name}=${one.quote}${one.value}${one.quote}`,
  );
  const head = [tag, ...written].join(space);
  if (children.length === 0 && selfClosing) return `<${head}${space}/>`;
  return `<${head}>${children.map((child) => (typeof child === 'string' ? child : print(child))).join('<!-- - -->')}</${tag}>`;
}

/** Only what was written; and texts with a comment between them are two. */
function simplify(node: WxmlNode): unknown {
  if (node.kind === 'text') return node.text;
  const attributes = node.attributes.map((one) => [one.name, one.value]);
  return { tag: node.tag, attributes, children: node.children.map(simplify) };
}

function expected({ tag, attributes, children }: Element): unknown {
  return {
    tag,
    attributes: attributes.map((one) => [one.name, one.value]),
    children: children.map((child) => (typeof child === 'string' ? child : expected(child))),
  };
}

describe('parseWxml', () => {
  it('reads a tree as it was written', () => {
    const latin = element.filter((one) => !print(one).includes('<中文'));
    fc.assert(
      fc.property(latin, (made) => {
        const found: Diagnostic[] = [];
        const nodes = parseWxml({ file: 'a.wxml', source: print(made), report: (diagnostic) => found.push(diagnostic) });
        expect(nodes.map(simplify)).toEqual([expected(made)]);
        expect(found).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('parseExpression', () => {
  const leaf = fc.constantFrom(
    'a',
    'b',
    'c',
    '1',
    '0',
    '2.5',
    "'x'",
    '""',
    'true',
    'false',
    'null',
    'o.k',
    "o['k']",
    'l[1]',
    'l.length',
  );
  const { expression } = fc.letrec<{ expression: string }>((tie) => {
    const inner = tie('expression');
    return {
      expression: fc.oneof(
        { maxDepth: 5, withCrossShrink: true },
        leaf,
        fc
          .tuple(
            inner,
            fc.constantFrom(
              '+',
              '-',
              '*',
              '/',
              '%',
              '<',
              '<=',
              '>',
              '>=',
              '==',
              '!=',
              '===',
              '!==',
              '&&',
              '||',
              '&',
              '|',
              '^',
              '<<',
              '>>',
            ),
            inner,
          )
          .map(([left, operator, right]) => `${left} ${operator} ${right}`),
        inner.map((one) => `(${one})`),
        fc.tuple(fc.constantFrom('!', '- ', '+ ', '~'), inner).map(([operator, one]) => `${operator}(${one})`),
        fc.tuple(inner, inner, inner).map(([test, yes, no]) => `(${test}) ? ${yes} : ${no}`),
        fc.tuple(inner, inner).map(([one, other]) => `[${one}, ${other}][0]`),
        fc.tuple(inner, inner).map(([one, other]) => `({ x: ${one}, y: ${other} }).x`),
      ),
    };
  });
  const data = { a: 1, b: 'two', c: null, o: { k: 3 }, l: [4, 5] };

  it('means what JavaScript means', () => {
    fc.assert(
      fc.property(expression, (source) => {
        const ours = compileExpression(parseExpression(source, (field) => ['d', field]))(createScope(data));
        const theirs = new Function(...Object.keys(data), `return (${source})`)(...Object.values(data));
        expect(ours).toEqual(theirs);
      }),
      RUNS,
    );
  });
});

describe('compileStyle', () => {
  const simple = fc.constantFrom(
    '.a',
    '#b',
    'view',
    '*',
    '[c]',
    '[c="d e"]',
    '.a.b',
    'view.a',
    '.中',
    ':host',
    'page',
    '.wx-switch-input',
  );
  const pseudo = fc.constantFrom('', '::after', ':hover', ':nth-child(2n+1)', ':not(.a)', ':not(view)', '::-webkit-scrollbar');
  const compound = fc.tuple(simple, pseudo).map(([one, other]) => one + other);
  const selector = fc
    .array(fc.tuple(fc.constantFrom(' ', ' > ', '+', '~', ', '), compound), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([joint, one], index) => (index === 0 ? one : joint + one)).join(''));
  const declaration = fc.constantFrom(
    'width: 10rpx',
    'margin: -1.5rpx auto 2RPX',
    'height: calc(100% - (1px + 20rpx) * 2)',
    'background: url(data:image/png;base64,AA==) no-repeat',
    'background: url("https://a.example/b.png?c=1;2")',
    'content: "a;b}\\"(1rpx"',
    '--x: { a: b }',
    '--y:10rpx',
    'color: var(--y, rgba(0,0,0,.5))!important',
    'animation: spin 1s',
    'padding: env(safe-area-inset-bottom)',
    'filter: progid:DXImageTransform.Microsoft.gradient(startColorstr="#1", endColorstr="#2")',
  );
  const rule = fc
    .tuple(selector, fc.array(declaration, { minLength: 1, maxLength: 4 }))
    .map(([one, all]) => `${one}{${all.join(';')}}`);
  const sheet = fc
    .array(
      fc.oneof(
        rule,
        rule.map((one) => `@media (min-width: 750rpx) { ${one} }`),
        rule.map((one) => `@supports (display: grid) {${one}}`),
        fc.constant('@keyframes spin { from { left: 0 } 50.5% { left: 5rpx } to { left: 10rpx } }'),
        fc.constant('/* a { comment " */'),
        fc.constant('@font-face { font-family: a; src: url(https://a.example/b.woff) }'),
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.join('\n'));

  it.each(['', 'c1'])(
    'keeps every rule and declaration of a valid sheet, in the scope %j, and prints what can be read again',
    (scope) => {
      fc.assert(
        fc.property(sheet, fc.boolean(), (source, minify) => {
          const found: Diagnostic[] = [];
          const files = createMemoryFiles({ 'a.wxss': source });
          const resolver = createResolver({ files, aliases: {}, prefersTypeScript: false });
          const { css } = compileStyle({
            file: 'a.wxss',
            files,
            resolver,
            scope,
            minify,
            report: (diagnostic) => found.push(diagnostic),
          });
          expect(found).toEqual([]);
          expect(count(css)).toEqual(count(source));
          expect(css).not.toMatch(/\drpx(?![^"]*")/i);
        }),
        RUNS,
      );
    },
  );

  function count(css: string): { readonly rules: number; readonly declarations: number } {
    let rules = 0;
    let declarations = 0;
    parseCss(css).walk((node) => {
      if (node.type === 'rule') rules += 1;
      if (node.type === 'decl') declarations += 1;
    });
    return { rules, declarations };
  }
});
