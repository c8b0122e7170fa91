// A component or page of the app: its definition, its template, and the bodies compiled so far. One per page and path.

import type { DefinitionPayload } from '@dinghy/bridge-protocol';
import type { ViewComponent } from '@dinghy/package-format';
import {
  type ComponentNode,
  type ModuleScope,
  type PropertyTypes,
  type TemplateBody,
  type TemplateNode,
  type TemplateProgram,
  toCamelCase,
} from '@dinghy/template';
import { type Isolation, toIsolation } from '../attributes/class-names.ts';
import { createCompileContext } from './compile-context.ts';
import type { CompiledBody } from './live.ts';
import type { PageTree } from './page-tree.ts';
import { compilePassed, type PassedProperty } from './passed-properties.ts';
import type { TextTransform } from './plan/bindings.ts';
import type { Fields } from './scope.ts';

const EMPTY_PROGRAM: TemplateProgram = { v: 1, bodies: [{ n: [] }] };

export class ComponentTemplate {
  readonly path: string;
  readonly page: PageTree;
  readonly properties: ReadonlyMap<string, PropertyTypes>;
  /** What an instance starts with. */
  readonly initialData: Fields;
  readonly scope: string;
  readonly isolation: Isolation;
  /** External class names as written in class attributes, with the attribute that the owner passes them by. */
  readonly externalClasses: ReadonlyMap<string, string>;
  readonly externalClassNames: ReadonlySet<string>;
  readonly multipleSlots: boolean;
  readonly dynamicSlots: boolean;
  readonly virtualHost: boolean;
  readonly formField: boolean;
  /** `page-isolated` and its kin: the app's stylesheet stays out of this page. */
  readonly severed: boolean;
  /** Class that every element of the component carries, where its stylesheet selects by tag. */
  readonly marker: string;
  readonly hasSlots: boolean;
  readonly namedBodiesHaveComponents: boolean;
  readonly classCache: Map<string, string> = new Map();
  readonly #program: TemplateProgram;
  readonly #compiled = new Map<number, CompiledBody>();
  readonly #passed = new Map<ComponentNode, readonly PassedProperty[]>();

  constructor(definition: DefinitionPayload, component: ViewComponent | undefined, page: PageTree) {
    this.path = definition.path;
    this.page = page;
    this.properties = new Map(Object.entries(definition.properties) as unknown as [string, PropertyTypes][]);
    this.initialData = definition.data;
    this.scope = component?.scope ?? '';
    // Shared class names are written without prefix; a plain DOM has them as they are found in the component's own stylesheet.
    this.isolation = page.plainDom === undefined ? toIsolation(definition.styleIsolation) : 'isolated';
    this.severed = definition.styleIsolation.startsWith('page-');
    this.externalClasses = new Map(definition.externalClasses.map((name) => [name, toCamelCase(name)]));
    this.externalClassNames = new Set(definition.externalClasses);
    this.multipleSlots = definition.multipleSlots;
    this.dynamicSlots = definition.dynamicSlots;
    this.virtualHost = definition.virtualHost;
    this.formField = definition.formField === true;
    this.marker = component?.marksElements === true && this.scope !== '' && this.isolation !== 'shared' ? `${this.scope}--` : '';
    this.#program = component?.template ?? EMPTY_PROGRAM;
    this.hasSlots = this.#program.bodies.some(({ n }) => contains(n, 's'));
    this.namedBodiesHaveComponents = this.#program.bodies.slice(1).some(({ n }) => contains(n, 'c'));
  }

  get hostClass(): string {
    return this.scope === '' || this.page.plainDom !== undefined ? '' : `${this.scope}--host`;
  }

  /** A body of the program; 0 is the component's own. Text settings of `<text>` around a template call reach inside. */
  body(index: number, text?: TextTransform): CompiledBody {
    const known = text === undefined ? this.#compiled.get(index) : undefined;
    if (known !== undefined) return known;
    const compiled = createCompileContext(this, index, text).nodes(this.#bodyAt(index)?.n ?? []);
    if (text === undefined) this.#compiled.set(index, compiled);
    return compiled;
  }

  /** Index of the named template that a body can reach by that name. */
  namedBody(from: number, name: string): number | undefined {
    const names = this.#bodyAt(from)?.t ?? {};
    return Object.hasOwn(names, name) ? names[name] : undefined;
  }

  /** Of an instance that a node stands for. */
  passedBy(node: ComponentNode): readonly PassedProperty[] {
    let passed = this.#passed.get(node);
    if (passed === undefined) {
      passed = compilePassed(node, this.properties);
      this.#passed.set(node, passed);
    }
    return passed;
  }

  modulesOf(index: number): ModuleScope {
    return this.page.wxs.modulesOf(this.#bodyAt(index) ?? { n: [] });
  }

  #bodyAt(index: number): TemplateBody | undefined {
    return this.#program.bodies[index];
  }
}

/** Whether a node of a kind, named by the key that only it has, occurs anywhere below. */
function contains(nodes: readonly TemplateNode[], kind: 'c' | 's'): boolean {
  return nodes.some((node) => {
    if (typeof node === 'string') return false;
    if (kind in node) return true;
    if ('i' in node) return node.i.some(([, branch]) => contains(branch, kind));
    return 'n' in node && node.n !== undefined && contains(node.n, kind);
  });
}
