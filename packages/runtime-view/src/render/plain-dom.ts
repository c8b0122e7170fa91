// A DOM that shows a template as it is written, for those who look at it rather than use it: no built-in component behind
// an element, and style and `data-*` attributes in the words of the template. Pages have none; what makes it is stage/.

import type { Expression, NodeBase } from '@dinghy/template';
import type { Binding } from './plan/element-plan.ts';

export interface PlainDom {
  /** DOM tag of an element; `component` is the path of the component whose host it is. */
  tagOf(tag: string, component: string | undefined): string;
  /** How an element at that place of its block gets its attributes, in their order. */
  bindingsOf(node: NodeBase, at: number): readonly (readonly [Binding, Expression])[];
}
