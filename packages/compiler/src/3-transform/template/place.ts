// Where in the compilation a node is: explicit context for everything in this folder.

import type { Expression, TemplateNode } from '@dinghy/template';
import { parseInterpolation, type ReportAt } from '../../1-parse/expression/parse-interpolation.ts';
import type { WxmlAttribute, WxmlNode } from '../../1-parse/wxml/tree.ts';
import { type NameScope, resolveLocal } from './name-scope.ts';
import type { SourceFile, Sources } from './sources.ts';

/** What tags mean in this component. */
export interface ComponentNames {
  readonly usingComponents: Readonly<Record<string, string>>;
  readonly declared: ReadonlySet<string>;
  readonly generics: ReadonlySet<string>;
  readonly placeholders: Readonly<Record<string, string>>;
}

/** One template body under construction. */
export interface BodyBuilder {
  /** The file that defines the body: its WXS modules are the visible ones. */
  readonly file: SourceFile;
  /** True for the file's own content, whose data fields are the component's. */
  readonly isMain: boolean;
  /** WXS modules that the body names, to their ids. */
  readonly modules: Map<string, string>;
  /** Templates that the body uses by name, to their index. */
  readonly templates: Map<string, number>;
  /** Files all of whose visible templates it can use by a computed name; of one name the first file's counts. */
  readonly bound: Set<SourceFile>;
}

export interface Place {
  readonly sources: Sources;
  readonly components: ComponentNames;
  /** Paths of components that have been used. */
  readonly uses: Set<string>;
  /** Index of the body of a named template, which is compiled if it has not been. */
  readonly bodyOf: (file: SourceFile, name: string) => number;
  readonly body: BodyBuilder;
  /** The file that the node is written in: another one than the body's inside an include. */
  readonly file: SourceFile;
  readonly names: NameScope | undefined;
  /** Included files around the node, outermost first. */
  readonly including: readonly string[];
  /** Whether a named template has `model:`, known once all bodies are compiled. */
  readonly models: { inTemplates: boolean };
  /** How many includes may still be expanded. */
  readonly budget: { includes: number };
  /** Compiles what stands inside a node: elements hold nodes and nodes hold elements, and only one file can import the other. */
  readonly compileNodes: (nodes: readonly WxmlNode[], place: Place) => readonly TemplateNode[];
}

/** What a name means here: loops and slots around, then WXS modules, then data. */
function resolveName(place: Place, name: string): Expression {
  const local = resolveLocal(place.names, name);
  if (local !== undefined) return local;
  const module = place.body.file.modules.get(name);
  if (module === undefined) return ['d', name];
  place.body.modules.set(name, module);
  return ['w', name];
}

/** The value of an attribute; one without a value is `true`. */
export function attributeValue(place: Place, attribute: WxmlAttribute, objectBody = false): Expression {
  const { value, valueStart } = attribute;
  if (value === undefined) return true;
  return parseInterpolation({
    text: value,
    resolve: (name) => resolveName(place, name),
    report: reportFrom(place, valueStart),
    objectBody,
    decodeText: normaliseLines,
  });
}

/** Text content. The two characters `\n` are a line break in it, and entities stay as they are: phones decode them only in `<text decode>`. */
export function textValue(place: Place, text: string, start: number): Expression {
  return parseInterpolation({
    text,
    resolve: (name) => resolveName(place, name),
    report: reportFrom(place, start),
    decodeText: (part) => normaliseLines(part).replaceAll('\\n', '\n'),
  });
}

function normaliseLines(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

/** Offsets in the attribute or text to offsets in the file. */
function reportFrom(place: Place, offset: number): ReportAt {
  return (code, params, start, end) => place.sources.report(code, params, place.file, offset + start, offset + end);
}
