// The WXML and WXS files that one template needs, each read and parsed once.

import type { WxsModules, WxsProgram } from '@dinghy/template';
import { parseWxml } from '../../1-parse/wxml/parse-wxml.ts';
import type { WxmlElement, WxmlNode } from '../../1-parse/wxml/tree.ts';
import { compileWxs } from '../../1-parse/wxs/compile-wxs.ts';
import type { DiagnosticCode, DiagnosticParams } from '../../diagnostics/codes.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import { folderOf, joinPath } from '../../project/path.ts';
import type { GivenAttribute } from './check-given.ts';

export interface SourceFile {
  readonly path: string;
  readonly source: string;
  readonly nodes: readonly WxmlNode[];
  /** `<template name>` definitions, wherever in the file they stand. */
  readonly templates: ReadonlyMap<string, WxmlElement>;
  /** Paths of imported files, in order. */
  readonly imports: readonly string[];
  /** WXS module names of this file, to module ids. */
  readonly modules: ReadonlyMap<string, string>;
}

export interface VisibleTemplate {
  readonly file: SourceFile;
  readonly name: string;
  readonly element: WxmlElement;
}

export type KeptNames = 'all' | 'events';

/** Of one page or component with everything that it includes. */
const ASKED_COUNT_MAX = 100;

export class Sources {
  readonly #read: (path: string) => string | undefined;
  readonly #report: Report;
  readonly #files = new Map<string, SourceFile | undefined>();
  readonly #modules = new Map<string, WxsProgram>();
  readonly #admits = createFindingLimit();
  readonly #asked = new Set<string>();
  readonly #visible = new Map<SourceFile, ReadonlyMap<string, VisibleTemplate>>();
  readonly #given = new Map<string, GivenAttribute>();
  /** Every file that was read. */
  readonly dependencies = new Set<string>();
  readonly keepsNames: KeptNames | undefined;

  constructor(read: (path: string) => string | undefined, report: Report, keepsNames?: KeptNames) {
    this.keepsNames = keepsNames;
    this.#read = read;
    this.#report = report;
  }

  /** Attributes of custom components: of each component each name once, where it is first. */
  get given(): readonly GivenAttribute[] {
    return [...this.#given.values()];
  }

  addGiven(given: GivenAttribute): void {
    const key = `${given.component} ${given.name}`;
    if (!this.#given.has(key)) this.#given.set(key, given);
  }

  get modules(): WxsModules {
    return Object.fromEntries(this.#modules);
  }

  /** A file, `undefined` when it does not exist. */
  load(path: string): SourceFile | undefined {
    if (this.#files.has(path)) return this.#files.get(path);
    const source = this.#readFile(path);
    if (source === undefined) {
      this.#files.set(path, undefined);
      return undefined;
    }
    const file = this.#parse(path, source);
    this.#files.set(path, file);
    return file;
  }

  /** The file that an `import` or `include` names. */
  loadReferenced(from: SourceFile, element: WxmlElement): SourceFile | undefined {
    const src = attributeText(element, 'src');
    const file = src === undefined ? undefined : this.#loadEither(joinPath(folderOf(from.path), src));
    if (file === undefined) {
      this.report('WXML_FILE_MISSING', { tag: element.tag, src: src ?? '' }, from, element.start, element.end);
    }
    return file;
  }

  /** Named templates that markup of a file can use: its imports' own ones, later imports first, and before them its own. */
  visibleTemplates(file: SourceFile): ReadonlyMap<string, VisibleTemplate> {
    const known = this.#visible.get(file);
    if (known !== undefined) return known;
    const visible = new Map<string, VisibleTemplate>();
    this.#visible.set(file, visible);
    const add = (from: SourceFile): void => {
      for (const [name, element] of from.templates) visible.set(name, { file: from, name, element });
    };
    for (const path of file.imports) add(this.load(path) as SourceFile);
    add(file);
    return visible;
  }

  report<Code extends DiagnosticCode>(
    code: Code,
    params: DiagnosticParams<Code>,
    file: SourceFile,
    start: number,
    end: number,
  ): void {
    if (this.#admits(file.path, code))
      this.#report(createDiagnostic(code, params, { file: file.path, source: file.source, start, end }));
  }

  /**
   * Whether an unknown name is worth a question: the first time that a file has it, and only for so many names, because each is
   * compared with all that are known.
   */
  isWorthAsking(name: string, file: SourceFile): boolean {
    const key = `${name} ${file.path}`;
    if (this.#asked.has(key) || this.#asked.size >= ASKED_COUNT_MAX) return false;
    this.#asked.add(key);
    return true;
  }

  #readFile(path: string): string | undefined {
    const source = this.#read(path);
    if (source !== undefined) this.dependencies.add(path);
    return source;
  }

  #loadEither(path: string | undefined): SourceFile | undefined {
    if (path === undefined) return undefined;
    return path.endsWith('.wxml') ? this.load(path) : (this.load(`${path}.wxml`) ?? this.load(path));
  }

  #parse(path: string, source: string): SourceFile {
    const nodes = parseWxml({ file: path, source, report: this.#report });
    const templates = new Map<string, WxmlElement>();
    const imports: string[] = [];
    const modules = new Map<string, string>();
    const file: SourceFile = { path, source, nodes, templates, imports, modules };
    // Before anything else is loaded: files may import one another.
    this.#files.set(path, file);
    const visit = (element: WxmlNode): void => {
      if (element.kind === 'text') return;
      if (element.tag === 'import') {
        const imported = this.loadReferenced(file, element);
        if (imported !== undefined) imports.push(imported.path);
      } else if (element.tag === 'wxs') this.#addModule(file, element, modules);
      else if (element.tag === 'template') {
        const name = attributeText(element, 'name');
        if (name !== undefined) templates.set(name, element);
      }
      if (element.tag !== 'wxs') element.children.forEach(visit);
    };
    nodes.forEach(visit);
    return file;
  }

  #addModule(file: SourceFile, element: WxmlElement, modules: Map<string, string>): void {
    const name = attributeText(element, 'module');
    if (name === undefined || name === '') {
      this.report('WXS_MODULE_NAMELESS', {}, file, element.start, element.end);
      return;
    }
    const src = attributeText(element, 'src');
    if (src === undefined || src === '') {
      modules.set(name, this.#inlineModule(file, element, name));
      return;
    }
    const id = this.#wxsFile(file.path, src);
    if (id === undefined) this.report('WXS_FILE_MISSING', { src }, file, element.start, element.end);
    else modules.set(name, id);
  }

  #inlineModule(file: SourceFile, element: WxmlElement, name: string): string {
    const id = `${file.path}#${name}`;
    const [code] = element.children;
    const start = code?.start ?? element.end;
    const end = code?.kind === 'text' ? start + code.text.length : start;
    this.#modules.set(id, this.#compile(file.path, file.source, start, end));
    return id;
  }

  /** Id of the module in a `.wxs` file, compiled with everything that it requires. */
  #wxsFile(from: string, src: string): string | undefined {
    const path = joinPath(folderOf(from), src);
    if (path === undefined || this.#modules.has(path)) return path;
    const found = [path, `${path}.wxs`].find(
      (candidate) => candidate.endsWith('.wxs') && this.#readFile(candidate) !== undefined,
    );
    if (found === undefined || this.#modules.has(found)) return found;
    // Before it is compiled: modules may require one another.
    this.#modules.set(found, { v: 1, n: 2, b: [] });
    const source = this.#read(found) as string;
    this.#modules.set(found, this.#compile(found, source, 0, source.length));
    return found;
  }

  #compile(file: string, source: string, start: number, end: number): WxsProgram {
    const resolveModule = (path: string): string | undefined => this.#wxsFile(file, path);
    return compileWxs({ file, source, start, end, resolveModule, report: this.#report, admits: this.#admits });
  }
}

/** The text of an attribute that is not evaluated. */
function attributeText(element: WxmlElement, name: string): string | undefined {
  return element.attributes.find((attribute) => attribute.name === name)?.value?.trim();
}
