// What compiling a template needs to know of the component that it belongs to and of the page, and the one list of the
// node kinds with their compilers.

import {
  compileExpression,
  type Expression,
  isComponentNode,
  isElementNode,
  isForNode,
  isIfNode,
  isScopeNode,
  isSlotNode,
  isUseNode,
  type TemplateNode,
  toText,
} from '@dinghy/template';
import type { ClassContext } from '../attributes/class-names.ts';
import { convertRpx } from '../attributes/rpx.ts';
import type { BuiltIn } from '../builtins/unit.ts';
import type { ComponentTemplate } from './component-template.ts';
import { CompiledBody, type CompiledNode } from './live.ts';
import { compileComponent } from './nodes/component.ts';
import { compileElement } from './nodes/element.ts';
import { compileFor } from './nodes/for.ts';
import { compileIf } from './nodes/if.ts';
import { compileScope } from './nodes/scope.ts';
import { compileSlot } from './nodes/slot.ts';
import { compileText } from './nodes/text.ts';
import { compileUse } from './nodes/use.ts';
import type { PlainDom } from './plain-dom.ts';
import type { TextTransform } from './plan/bindings.ts';
import type { ViewScope } from './scope.ts';

export interface CompileContext {
  readonly document: Document;
  readonly template: ComponentTemplate;
  /** Index of the body in the program, for the named templates that it can reach. */
  readonly body: number;
  /** Class names as far as they mean the same in every instance. */
  readonly classes: ClassContext;
  /** Class that every element of the component carries, or ''. */
  readonly marker: string;
  /** Set inside `<text decode>`. */
  readonly textTransform: TextTransform | undefined;
  readonly plainDom: PlainDom | undefined;
  /** Lists directly in here make their rows as they come near the screen. */
  readonly growsLists: boolean;
  builtIn(tag: string): BuiltIn | undefined;
  /** DOM id of an element: prefixed like the component's class names, as its stylesheet is. */
  domId(id: string): string;
  /** A style that is the same in every clone, or `undefined` where it has to be applied to each. */
  staticStyle(style: string): string | undefined;
  slotName(expression: Expression): (scope: ViewScope) => string;
  nodes(nodes: readonly TemplateNode[]): CompiledBody;
  /** For what is inside an element. */
  inside(transform: TextTransform | undefined, growsLists: boolean): CompileContext;
}

export function createCompileContext(
  template: ComponentTemplate,
  body: number,
  textTransform: TextTransform | undefined,
  growsLists = false,
): CompileContext {
  const { page, scope, isolation } = template;
  const context: CompileContext = {
    document: page.document,
    template,
    body,
    classes: {
      scope,
      isolation,
      externalClasses: template.externalClassNames,
      externalValue: () => '',
      outer: undefined,
      cache: template.classCache,
    },
    marker: template.marker,
    textTransform,
    plainDom: page.plainDom,
    growsLists,
    builtIn: (tag) => page.builtIns.get(tag),
    domId: (id) => toDomId(id, template),
    staticStyle: (style) => (/url\(/i.test(style) ? undefined : convertRpx(style)),
    slotName: (expression) => {
      const evaluate = compileExpression(expression);
      return (viewScope) => toText(evaluate(viewScope));
    },
    nodes: (nodes) => new CompiledBody(nodes.map((node) => ({ ...compileNode(node, context), slotNameIn: slotNameIn(node) }))),
    inside: (transform, grows) =>
      transform === textTransform && grows === growsLists ? context : createCompileContext(template, body, transform, grows),
  };
  return context;
}

export function toDomId(id: string, { scope, isolation }: Pick<ComponentTemplate, 'scope' | 'isolation'>): string {
  return id === '' || scope === '' || isolation === 'shared' ? id : `${scope}--${id}`;
}

/** Text asks for the slot without a name; lists, conditions, templates and slots leave it to what is in them. */
function slotNameIn(node: TemplateNode): CompiledNode['slotNameIn'] {
  if (typeof node === 'string' || 'x' in node) return () => '';
  if (!isElementNode(node) && !isComponentNode(node) && !isScopeNode(node)) return undefined;
  const slot = node.a?.slot;
  if (slot === undefined) return isScopeNode(node) ? undefined : () => '';
  const evaluate = compileExpression(slot);
  return (scope) => toText(evaluate(scope));
}

function compileNode(node: TemplateNode, context: CompileContext): CompiledNode {
  if (typeof node === 'string') return compileText(node, context);
  if (isElementNode(node)) return compileElement(node, context);
  if (isComponentNode(node)) return compileComponent(node, context);
  if (isForNode(node)) return compileFor(node, context);
  if (isIfNode(node)) return compileIf(node, context);
  if (isSlotNode(node)) return compileSlot(node);
  if (isUseNode(node)) return compileUse(node, context);
  if (isScopeNode(node)) return compileScope(node, context);
  return compileText(node.x, context);
}
