import { compileExpression, type Expression, toText } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { dependenciesOf } from '../dependencies.ts';
import { type CompiledNode, Live } from '../live.ts';
import type { PageTree } from '../page-tree.ts';
import type { Pass, PendingWrite } from '../pass.ts';
import type { ViewScope } from '../scope.ts';
import { createTextVNode, type DomSource, type VNode } from '../snabbdom/patch-children.ts';
import type { Place } from '../tree-node.ts';

/** Text that is not inside a block. */
export function compileText(expression: Expression, context: CompileContext): CompiledNode {
  const evaluate = compileExpression(expression);
  const transform = context.textTransform;
  const read = (scope: ViewScope): string => {
    const text = toText(evaluate(scope));
    return transform === undefined ? text : transform(text, scope);
  };
  const { page } = context.template;
  return {
    dependencies: dependenciesOf(expression),
    hasComponents: false,
    create: (place, scope) => new TextLive(page, read, place, scope),
  };
}

class TextLive extends Live implements DomSource, PendingWrite {
  readonly part: VNode;
  readonly hook: DomSource['hook'];
  readonly #page: PageTree;
  readonly #read: (scope: ViewScope) => string;
  readonly #scope: ViewScope;
  readonly #place: Place;
  #text: string;
  #dom: Text | undefined = undefined;

  constructor(page: PageTree, read: (scope: ViewScope) => string, place: Place, scope: ViewScope) {
    super();
    this.#page = page;
    this.#read = read;
    this.#scope = scope;
    this.#place = place;
    this.hook = page.patcher.hook;
    this.part = createTextVNode(this);
    this.#text = read(scope);
  }

  get slotName(): string {
    return this.#place.slotName;
  }

  update(pass: Pass): void {
    const text = this.#read(this.#scope);
    if (text === this.#text) return;
    this.#text = text;
    pass.writes.push(this);
  }

  write(): void {
    if (this.#dom !== undefined) this.#dom.data = this.#text;
  }

  dom(): Text {
    this.#dom ??= this.#page.document.createTextNode(this.#text);
    return this.#dom;
  }

  release(): void {
    this.#dom = undefined;
    this.part.elm = undefined;
  }
}
