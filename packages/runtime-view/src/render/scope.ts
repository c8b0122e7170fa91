// Scopes of the view: the template package's, plus what changed since the last pass. A scope object lives as long as
// what it stands for (an instance, a list row), so a node keeps its scope and always reads current values from it.

import type { ModuleScope, RootScope, Scope, TemplateCaller } from '@dinghy/template';
import type { ComponentView } from './component-view.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface ViewRoot extends RootScope {
  readonly owner: ComponentView;
  /** Data at the end of the last pass; fields are compared by identity, which copy-on-write patches make exact. */
  previous: Fields;
  /** Everything counts as changed in this pass: what classes mean here has changed. */
  all: boolean;
}

export interface ViewScope extends Scope {
  readonly root: ViewRoot;
  readonly up: ViewScope | undefined;
  /** What of it the last pass that came here has changed (`dependencies.ts`). */
  changed: number;
}

export function createRootScope(
  owner: ComponentView,
  data: Fields,
  modules: ModuleScope,
  depth: number,
  caller?: TemplateCaller,
): ViewScope {
  const root: ViewRoot = { owner, data, previous: data, all: false, modules, depth, caller };
  return frame(root, undefined, undefined, undefined, undefined);
}

export function createRowScope(up: ViewScope, item: unknown, index: number | string): ViewScope {
  return frame(up.root, up, item, index, undefined);
}

export function createSlotScope(up: ViewScope, values: Fields): ViewScope {
  return frame(up.root, up, undefined, undefined, values);
}

function frame(
  root: ViewRoot,
  up: ViewScope | undefined,
  item: unknown,
  index: ViewScope['index'],
  values: Fields | undefined,
): ViewScope {
  return { root, up, item, index, values, changed: 0 };
}
