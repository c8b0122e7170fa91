// The plan of a block: an element with all below it that has a fixed shape. Made once per template: a prepared element to
// clone, where in it the nodes with bindings are, one binding for each value that can change, and the holes, in which
// something else goes.

import type { ElementNode, NodeBase } from '@dinghy/template';
import type { BuiltIn } from '../../builtins/unit.ts';
import type { Dependencies } from '../dependencies.ts';
import type { ElementLive } from '../element-live.ts';
import type { CompiledBody } from '../live.ts';
import type { Pass } from '../pass.ts';
import type { ViewScope } from '../scope.ts';
import type { NodePath, Step } from './locate.ts';

export interface Binding {
  /** Index into the located nodes. */
  readonly at: number;
  /** What it writes is part of an element's copy, and mostly the same in all rows of a list. */
  readonly isCopied?: boolean;
  read(scope: ViewScope): unknown;
  /** `pass` is absent when the node is being created. */
  write(node: Node, value: unknown, live: ElementLive, pass: Pass | undefined): void;
}

/** One that knows when to be read again. */
export interface PlannedBinding extends Binding {
  readonly dependencies: Dependencies;
}

/** A built-in component with behaviour, somewhere in the plan. */
export interface PlannedControl {
  readonly unit: BuiltIn;
  readonly template: NodeBase;
  readonly at: number;
  readonly contentAt: number;
  /** Defaults and static attributes, converted. */
  readonly properties: Readonly<Record<string, unknown>>;
}

/** An element of the template inside the plan. */
export interface PlannedElement {
  readonly template: ElementNode | NodeBase;
  readonly path: NodePath;
  /** Index of the element that it is written in; -1 for the root. */
  readonly parent: number;
}

/** An element whose children change shape. They are live nodes of their own, all of them. */
export interface PlannedHole {
  /** Index of the element. */
  readonly element: number;
  /** Index into the located nodes: where the children go. */
  readonly at: number;
  /** Absent in the plan of a host node, in which an instance shows what it is made of. */
  readonly body: CompiledBody | undefined;
}

export interface ElementPlan {
  readonly prepared: Element;
  /** What `prepared` says by each binding, once there has been an element; `prepare` knows. */
  preparedValues: readonly unknown[] | undefined;
  /** To the nodes that bindings and controls need; the root is the first of them. */
  readonly paths: readonly NodePath[];
  /** To all of these but the root, on one way. */
  readonly steps: readonly Step[];
  readonly bindings: readonly PlannedBinding[];
  readonly controls: readonly PlannedControl[];
  readonly elements: readonly PlannedElement[];
  /** In document order. */
  readonly holes: readonly PlannedHole[];
  readonly dependencies: Dependencies;
  /** Reads the `slot` attribute, where there is one. */
  readonly slotName: ((scope: ViewScope) => string) | undefined;
}
