// A component brought to life: its logic, its view, the bridge between them and the DOM that the view fills.

import { type ComponentStage, createComponentStage } from '@dinghy/runtime-logic/stage';
import { createViewStage, type TreeNode, type ViewStage } from '@dinghy/runtime-view/stage';
import { toDomTag } from '../load/built-in-tags.ts';
import type { Loaded } from '../load/registry.ts';
import { toPixels } from '../styles/compile-style.ts';
import { createAnimations } from './animations.ts';
import { universeOf } from './component-universe.ts';
import { createBridge } from './create-bridge.ts';
import { createFrame, FRAME_PATH } from './frame.ts';
import { intersectionObserverFor } from './intersection-observer.ts';
import { createListenerTable, type ListenerTable } from './listener-table.ts';
import { reportError } from './report.ts';

export interface Stage {
  readonly logic: ComponentStage;
  readonly view: ViewStage;
  readonly listeners: ListenerTable;
  /** Element of the rendered component; what stands for it where it has none. */
  readonly dom: Element;
  /** The component's node. */
  readonly root: TreeNode;
  readonly tagName: string;
  /** Whether a node stands in the template of an object definition. */
  isWrittenInObject(node: TreeNode): boolean;
  /** What was given as properties. */
  readonly properties: Readonly<Record<string, unknown>>;
}

export function createStage(component: Loaded, properties: Readonly<Record<string, unknown>>): Stage {
  const universe = universeOf(component);
  const frame = createFrame(component, properties);
  const container = document.createElement('virtual');
  const startedAt = Date.now();
  const now = (): number => Date.now() - startedAt;
  const listeners = createListenerTable();
  const animations = createAnimations();
  const bridge = createBridge(() => view);
  const view: ViewStage = createViewStage({
    document,
    root: container,
    components: { ...universe.view, [FRAME_PATH]: { template: frame.program, style: '', scope: '', uses: [] } },
    wxs: universe.scripts.view,
    dom: {
      // A component is called what it was first loaded as, whatever this template calls it.
      tagOf: (tag, key) => toDomTag(key === undefined ? tag : (universe.byKey.get(key)?.tagName ?? tag)),
      styleOf: (style, element) => toPixels(style) + animations.styleOf(element),
      animate: animations.animate,
    },
    listeners,
    IntersectionObserver: intersectionObserverFor(document),
    now,
    toLogic: bridge.toLogic,
    report: reportError,
  });
  const logic = createComponentStage({
    components: universe.logic,
    view: bridge.view,
    frame: { path: FRAME_PATH, structure: frame.program, data: frame.data },
    now,
    queueMicrotask: (callback) => void Promise.resolve().then(callback).catch(reportError),
    onComponentEvent: listeners.onComponentEvent,
  });
  listeners.bind(logic.frame);
  const host = container.firstElementChild;
  const root = view.hostOf(logic.root);
  const isVirtual = root?.element === undefined;
  return {
    logic,
    view,
    listeners,
    dom: isVirtual || host === null ? container : host,
    root: root as TreeNode,
    tagName: component.tagName ?? 'main',
    isWrittenInObject: ({ scope }) => universe.byKey.get(scope.root.owner.template.path)?.path === undefined,
    properties,
  };
}
