// Renders one component and what is in it into an element of its own, which the harness puts where it likes. The page's
// renderer, events and queries, without the page: nothing here listens to the document or scrolls it.

import type {
  CommitPayload,
  ComponentEventPayload,
  InstanceId,
  LogicToViewCalls,
  ViewEventPayload,
} from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { ViewComponent } from '@dinghy/package-format';
import type { WxsRuntime } from '@dinghy/template';
import type { Controls } from '../builtins/controls.ts';
import { createDispatcher, type ViewEvent } from '../events/dispatch.ts';
import { createScriptRunner } from '../events/script-handlers.ts';
import { treeNodeAt } from '../events/tree-node-at.ts';
import { createQueries } from '../queries/create-queries.ts';
import { selectNodes } from '../queries/find-nodes.ts';
import { liveOf } from '../render/element-live.ts';
import { createRenderer } from '../render/renderer.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { createInlineStyles } from '../styles/inline-styles.ts';
import type { Resources } from '../styles/resources.ts';
import { handlersBeside, type Listeners } from './listeners.ts';
import { createPlainDom, type PlainWords } from './plain-attributes.ts';
import { firstElementOf, nodesAndVirtualHosts } from './virtual-hosts.ts';

export interface ViewStageOptions {
  readonly document: Document;
  /** What the component is rendered into. */
  readonly root: Element;
  readonly components: Readonly<Record<string, ViewComponent>>;
  /** Runs the components' view scripts. */
  readonly wxs: WxsRuntime;
  readonly dom: PlainWords;
  /** Listeners beside the handlers of templates. */
  readonly listeners: Listeners;
  /** For documents that have none. */
  readonly IntersectionObserver?: typeof IntersectionObserver | undefined;
  now(): number;
  toLogic(name: string, body: unknown): void;
  report(error: unknown): void;
}

export interface ViewStage {
  commit(commit: CommitPayload): void;
  /** The node of an instance in its owner's template. */
  hostOf(instance: InstanceId): TreeNode | undefined;
  /** What a selector names in an instance's tree, below its element; components without a host node, too. */
  find(instance: InstanceId, selector: string): TreeNode[];
  /** Of what a component without a host node shows. */
  firstElementOf(host: TreeNode): Element | undefined;
  /** The node of which an element is the element. */
  nodeOf(element: Element): TreeNode | undefined;
  /** The innermost node that a DOM node is in. */
  nodeAt(node: Node): TreeNode | undefined;
  dispatch(event: ViewEvent, origin: TreeNode): void;
  logicEvent(name: string, body: unknown): void;
  logicCall(method: string, params: unknown): Promise<unknown>;
  dispose(): void;
}

/** The first one that the frame around it has. */
const STAGED_INSTANCE = 2;

/** Without built-in components there is nothing to control. */
const NO_CONTROLS: Controls = {
  create: () => undefined,
  dispose: () => {},
  controlOf: () => undefined,
  childrenChanged: () => {},
  eventAnswered: () => {},
  settle: () => {},
};

const NO_RESOURCES: Resources = {
  load: () => Promise.reject(new Error('none')),
  read: () => Promise.reject(new Error('none')),
  loaded: () => undefined,
  dispose: () => {},
};

export function createViewStage(options: ViewStageOptions): ViewStage {
  const { document, root, toLogic, now, wxs } = options;
  const scripts = createScriptRunner({
    window: document.defaultView as Window,
    get root() {
      return outermost() as HTMLElement;
    },
    toLogic,
  });
  const dispatcher = createDispatcher({
    send: (payload: ViewEventPayload) => toLogic('viewEvent', payload),
    runScript: (...args) => {
      wxs.startTurn();
      return scripts.handle(...args);
    },
    now,
    handlersOf: handlersBeside(options.listeners),
  });
  const renderer = createRenderer(
    root,
    {
      path: '',
      document,
      builtIns: new Map(),
      // Never asked for addresses: plain styles are attributes.
      styles: createInlineStyles(NO_RESOURCES, (...args) => options.dom.animate(...args)),
      wxs,
      components: options.components,
      plainDom: createPlainDom(options.dom),
      report: options.report,
      observe: scripts.observe,
      createControl: () => undefined,
      disposeControl: () => {},
      wantItems: () => {},
      childrenChanged: () => {},
      componentUsed: () => {},
    },
    () => {},
  );
  /** The harness may have taken the component out of `root`. */
  const outermost = (): Element => renderer.tree.instances.get(STAGED_INSTANCE)?.host?.element ?? root;
  const queries = createQueries({
    document,
    root: outermost,
    tree: () => renderer.tree,
    controls: NO_CONTROLS,
    toLogic,
    IntersectionObserver: options.IntersectionObserver,
  });

  return {
    commit(commit) {
      renderer.commit(commit);
      queries.committed();
    },
    hostOf: (instance) => renderer.tree.instances.get(instance)?.host,
    find(instance, selector) {
      const view = renderer.tree.instances.get(instance);
      if (view === undefined) return [];
      const root = view.host?.element ?? outermost();
      return selectNodes(nodesAndVirtualHosts(root, renderer.tree.instances.values()), view, selector);
    },
    firstElementOf: (host) => firstElementOf(outermost(), host),
    nodeOf(element) {
      const live = liveOf(element);
      if (live !== undefined) return live.node;
      const node = treeNodeAt(element);
      return node?.element === element ? node : undefined;
    },
    nodeAt: treeNodeAt,
    dispatch(event, origin) {
      dispatcher.dispatch(event, origin);
    },
    logicEvent(name, body) {
      if (name !== 'componentEvent') return queries.event(name, body);
      const event = body as ComponentEventPayload;
      const host = renderer.tree.instances.get(event.instance)?.host;
      if (host !== undefined) dispatcher.runScripts(event, host);
    },
    async logicCall(method, params) {
      if (method !== 'selectorQuery') throw new DinghyError('API_UNSUPPORTED', { api: method });
      return queries.answer((params as LogicToViewCalls['selectorQuery']['params']).queries);
    },
    dispose: queries.dispose,
  };
}
