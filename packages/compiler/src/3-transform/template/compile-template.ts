// One WXML file with everything that it imports and includes arrives; its two programs leave, the view's and the logic
// layer's, and the WXS modules that they name. Never throws for what the author wrote.

import {
  TEMPLATE_FORMAT_VERSION,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  type WxsModules,
} from '@dinghy/template';
import type { WxmlNode } from '../../1-parse/wxml/tree.ts';
import type { Diagnostic, Report } from '../../diagnostics/diagnostic.ts';
import type { GivenAttribute } from './check-given.ts';
import { collectListKeys } from './list-keys.ts';
import { withLongLists } from './long-lists.ts';
import { compileNodes } from './nodes.ts';
import type { BodyBuilder, Place } from './place.ts';
import { type KeptNames, type SourceFile, Sources } from './sources.ts';
import { toStructure } from './structure.ts';
import { createTemplateTables, type TemplateTables } from './template-tables.ts';

/** Includes that one template may expand to: files that include one another twice double at every step. */
const INCLUDE_COUNT_MAX = 1000;

export interface TemplateInput {
  /** Path of the WXML file from the project root. */
  readonly file: string;
  /** Text of a project file, `undefined` when there is none. */
  readonly read: (path: string) => string | undefined;
  /** Tag to component path, app-level entries included. */
  readonly usingComponents: Readonly<Record<string, string>>;
  /** Tags that are declared, those of components that are not there included: there is nothing more to say about them. */
  readonly declaredTags?: readonly string[];
  /** The generics that the component declares, by name. */
  readonly componentGenerics?: Readonly<Record<string, unknown>>;
  /** Tag to the tag that stands in for it, or to the path of a component with a leading `/`. */
  readonly componentPlaceholder?: Readonly<Record<string, string>>;
  /** Keeps names of attributes as they are written, for tools that show them: of all, or of event handlers. */
  readonly keepsNames?: KeptNames;
  readonly report: Report;
}

export interface CompiledTemplate {
  readonly view: TemplateProgram;
  readonly structure: TemplateProgram;
  readonly wxs: WxsModules;
  /** Paths of the components that the template can create, generics that it passes and placeholders included. */
  readonly uses: readonly string[];
  /** Data path of each keyed list to its key: `rows`, `rows.*.cells`. */
  readonly listKeys: Readonly<Record<string, string>>;
  /** Data fields that only lists that grow show, so that a view can do with their first items. */
  readonly longLists: readonly string[];
  /** Attributes of custom components. */
  readonly given: readonly GivenAttribute[];
  /** Every file that was read. */
  readonly dependencies: readonly string[];
}

export function compileTemplate(input: TemplateInput): CompiledTemplate {
  const sources = new Sources(input.read, onceEach(input.report), input.keepsNames);
  const uses = new Set<string>();
  const main = sources.load(input.file);
  const whole = main === undefined ? EMPTY : compileProgram(main, sources, uses, input);
  const { view, structure, longLists } = withLongLists(whole, toStructure(whole));
  return {
    view,
    structure,
    wxs: sources.modules,
    uses: [...uses],
    listKeys: collectListKeys(view.bodies[0]?.n ?? []),
    longLists,
    given: sources.given,
    dependencies: [...sources.dependencies],
  };
}

const EMPTY: TemplateProgram = { v: TEMPLATE_FORMAT_VERSION, bodies: [{ n: [] }] };

/** A file that is included twice is compiled twice; its faults are still one each. */
function onceEach(report: Report): Report {
  const seen = new Set<string>();
  return (diagnostic: Diagnostic) => {
    const place = `${diagnostic.code} ${diagnostic.file} ${diagnostic.range?.start.offset}`;
    if (seen.has(place)) return;
    seen.add(place);
    report(diagnostic);
  };
}

function compileProgram(main: SourceFile, sources: Sources, uses: Set<string>, input: TemplateInput): TemplateProgram {
  const bodies: TemplateBody[] = [];
  const indices = new Map<string, number>();
  const waiting: { readonly index: number; readonly file: SourceFile; readonly nodes: readonly WxmlNode[] }[] = [];

  const bodyOf = (file: SourceFile, name: string): number => {
    const id = `${file.path}#${name}`;
    const known = indices.get(id);
    if (known !== undefined) return known;
    const index = indices.size + 1;
    indices.set(id, index);
    waiting.push({ index, file, nodes: file.templates.get(name)?.children ?? [] });
    return index;
  };

  const tables = createTemplateTables(sources, bodyOf);
  const common = {
    sources,
    uses,
    bodyOf,
    compileNodes,
    components: {
      usingComponents: input.usingComponents,
      declared: new Set(input.declaredTags),
      generics: new Set(Object.keys(input.componentGenerics ?? {})),
      placeholders: input.componentPlaceholder ?? {},
    },
    names: undefined,
    including: [],
    budget: { includes: INCLUDE_COUNT_MAX },
    models: { inTemplates: false },
  };
  waiting.push({ index: 0, file: main, nodes: main.nodes });
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const body: BodyBuilder = {
      file: next.file,
      isMain: next.index === 0,
      modules: new Map(),
      templates: new Map(),
      bound: new Set(),
    };
    const place: Place = { ...common, body, file: next.file };
    bodies[next.index] = toBody(compileNodes(next.nodes, place), body, tables);
  }
  const needed = common.models.inTemplates ? bodies : bodies.map((body) => ({ ...body, n: withoutModelFields(body.n) }));
  return { v: TEMPLATE_FORMAT_VERSION, bodies: needed };
}

/** Template calls without what only `model:` inside templates asks for. */
function withoutModelFields(nodes: readonly TemplateNode[]): readonly TemplateNode[] {
  return nodes.map((node) => {
    if (typeof node === 'string' || 'x' in node) return node;
    if ('i' in node) return { i: node.i.map(([condition, branch]) => [condition, withoutModelFields(branch)] as const) };
    if ('u' in node) {
      const { m: _, ...rest } = node;
      return rest;
    }
    return node.n === undefined ? node : { ...node, n: withoutModelFields(node.n) };
  });
}

function toBody(nodes: TemplateBody['n'], body: BodyBuilder, tables: TemplateTables): TemplateBody {
  const t = tables.tableOf(body);
  return {
    n: nodes,
    ...(t === undefined ? {} : { t }),
    ...(body.modules.size === 0 ? {} : { w: Object.fromEntries(body.modules) }),
  };
}
