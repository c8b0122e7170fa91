// What a page of a small project compiles to.

import type { TemplateNode } from '@dinghy/template';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { type CompiledTemplate, compileTemplate } from '../compile-template.ts';

interface Options {
  readonly files?: Readonly<Record<string, string>>;
  readonly generics?: readonly string[];
  readonly placeholder?: Readonly<Record<string, string>>;
}

const usingComponents = { card: 'components/card/card', goodList: 'components/good-list', spinner: 'components/spinner' };

export function compile(
  source: string,
  { files = {}, generics = [], placeholder = {} }: Options = {},
): CompiledTemplate & { codes: string[]; found: Diagnostic[] } {
  const all: Readonly<Record<string, string>> = { ...files, 'pages/a.wxml': source };
  const found: Diagnostic[] = [];
  const compiled = compileTemplate({
    file: 'pages/a.wxml',
    read: (path) => (Object.hasOwn(all, path) ? all[path] : undefined),
    usingComponents,
    componentGenerics: Object.fromEntries(generics.map((name) => [name, true])),
    componentPlaceholder: placeholder,
    report: (diagnostic) => found.push(diagnostic),
  });
  // Elements called a, b, c, d stand for any: that they are no components of the platform is not the point here.
  const codes = found.filter(({ message }) => !/^<[a-d]> is /.test(message)).map(({ code }) => code);
  return { ...compiled, found, codes };
}

export const nodes = (source: string, options?: Options): readonly TemplateNode[] | undefined =>
  compile(source, options).view.bodies[0]?.n;
export const structure = (source: string, options?: Options): readonly TemplateNode[] | undefined =>
  compile(source, options).structure.bodies[0]?.n;
