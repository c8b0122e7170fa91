// One component on a stage: a tree whose outermost owner is not a page but the harness, which decides when the component
// counts as attached, calls lifetimes by name and listens to events. The same parts as in createLogicRuntime, joined
// without host, app and modules; commits leave before the outermost call returns.

import { CHANNELS, type InstanceId, type Peer, type SendsPatches, type ViewToLogicEvents } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import type { TemplateProgram } from '@dinghy/template';
import { createCommitter } from '../commit/create-committer.ts';
import { createImmediateScheduler } from '../commit/scheduler.ts';
import { type ComponentTrees, createComponentTrees } from '../component/component-trees.ts';
import { createComponentFactory } from '../component/create-component.ts';
import { createInstanceFactory } from '../component/instance.ts';
import { createRelations } from '../component/relations.ts';
import { createTreeLifetimes } from '../component/tree-lifetimes.ts';
import { createComponentUpdates } from '../component/update-component.ts';
import { callGuarded, callLifetime, type LogicContext, methodOf } from '../context.ts';
import { deliverViewEvent } from '../events/deliver-view-event.ts';
import type { ComponentRecord, LiveNode } from '../structure/nodes.ts';
import { PageTree } from '../structure/page-tree.ts';
import type { Animations } from '../wx/animations.ts';
import { createViewQuestions } from '../wx/view-questions.ts';
import type { ComponentSet } from './component-set.ts';

/** The view as a stage needs it: a peer whose every message has arrived when the call returns. */
export type StageView = SendsPatches & Pick<Peer, 'onEvent' | 'sendEvent' | 'call'>;

/** An event of a component, as handlers get it. */
export type StageEvent = Readonly<Record<string, unknown>>;

export interface ComponentStageOptions {
  readonly components: ComponentSet;
  readonly view: StageView;
  /** What stands around the component: a template whose first node is the component, and its data. */
  readonly frame: {
    readonly path: string;
    readonly structure: TemplateProgram;
    readonly data: Readonly<Record<string, unknown>>;
  };
  now(): number;
  queueMicrotask(callback: () => void): void;
  /**
   * Asked at each component that an event of a component comes by, after the handlers of its template. `false` stops the
   * event there.
   */
  onComponentEvent?(instance: InstanceId, type: string, isCapture: boolean, event: () => StageEvent): unknown;
}

export interface ComponentStage {
  /** Id of the component that is on the stage; its frame is instance 1. */
  readonly root: InstanceId;
  instance(id: InstanceId): object | undefined;
  data(id: InstanceId): object | undefined;
  /** Names of its declared properties. */
  hasProperty(id: InstanceId, name: string): boolean;
  setData(id: InstanceId, changes: unknown): void;
  /** A method of the frame, for handlers that the view sends to instance 1. */
  frame: object;
  /** `attached`, then `ready`. May be done again after {@link detach}. */
  attach(): void;
  /** `detached`, with everything kept as it is. */
  detach(): void;
  callLifetime(id: InstanceId, name: string, args: readonly unknown[]): void;
  broadcast(id: InstanceId, name: string, args: readonly unknown[]): void;
}

const NO_ANIMATIONS: Animations = { animate: () => {}, clear: () => {}, onEnd: () => {} };
/** There are no pages. */
const NO_NAVIGATION = { openerChannel: () => undefined, router: () => undefined };

export function createComponentStage(options: ComponentStageOptions): ComponentStage {
  const { components, view } = options;
  const scheduler = createImmediateScheduler();
  let depth = 0;
  const context: LogicContext = {
    report: components.onError,
    warn: components.onWarning,
    ...(options.onComponentEvent === undefined ? {} : { onComponentEvent: options.onComponentEvent.bind(options) }),
    runScripts: (record, event) =>
      committer.afterFlush(() => view.sendEvent(CHANNELS.render, 'componentEvent', { instance: record.id, ...event })),
    group(work) {
      if (depth++ === 0) components.wxs.startTurn();
      scheduler.enter();
      try {
        return work();
      } finally {
        depth -= 1;
        scheduler.leave();
      }
    },
  };

  let attached: ComponentRecord[] = [];
  const relations = createRelations(context);
  const lifetimes = createTreeLifetimes(
    context,
    () => relations,
    (record) => attached.push(record),
  );
  const updates = createComponentUpdates({ context, trees: () => trees });
  const tree = new PageTree(1, () => scheduler.request(flush));
  const committer = createCommitter({
    tree,
    view,
    queueMicrotask: options.queueMicrotask,
    onCommit: takeAttached,
    onTooLarge: () => context.report(tree.tooLarge, 'setData'),
  });
  const questions = createViewQuestions({
    context,
    now: options.now,
    recordOf: (value) => instances.recordOf(value),
    currentRoot: () => frame,
    // Staged components have no built-in components with a behaviour.
    objectOf: () => null,
    pageOf: () => ({ committer, view }),
    // Answers are there when the call returns.
    afterReady: (_, action) => action(),
    run: runCallback,
  });
  const instances = createInstanceFactory({
    context,
    updates,
    // There is no clock to move by.
    parts: {
      relations,
      questions,
      motion: NO_ANIMATIONS,
      navigation: NO_NAVIGATION,
      get trees() {
        return trees;
      },
    },
    pageOf: () => undefined,
    tabBar: () => null,
  });
  const factory = createComponentFactory({ context, updates, trees: () => trees, createInstance: instances.createInstance });
  const trees: ComponentTrees = createComponentTrees({
    context,
    updates,
    lifetimes,
    build: factory.build,
    find: components.find,
    missingDefinition: components.missing,
    pageTrees: () => [tree],
    now: options.now,
  });

  view.onEvent(CHANNELS.viewEvent, (name, body) => {
    const events: { readonly [Name in keyof ViewToLogicEvents]?: (body: ViewToLogicEvents[Name]) => void } = {
      viewEvent: (event) => deliverViewEvent(context, updates, tree, event),
      observerEntry: ({ observer, entry }) => questions.onEntry(observer, entry),
      callMethod: ({ instance, method, args }) => callMethod(tree.records.get(instance), method, args),
      triggerEvent: ({ instance, name: type, detail }) => {
        const record = tree.records.get(instance);
        if (record !== undefined) trees.trigger(record, type, detail);
      },
    };
    if (Object.hasOwn(events, name)) events[name as keyof ViewToLogicEvents]?.(body as never);
  });

  const definition = components.define(options.frame.path, {
    source: { config: { component: true }, structure: options.frame.structure },
    definition: { data: options.frame.data },
  });
  const frame: ComponentRecord = context.group(() => factory.createPage(tree, definition, {}));
  const root = frame.shadow[0];
  if (root?.kind !== 'component') throw new DinghyError('COMPONENT_NOT_FOUND', { path: '', owner: options.frame.path });

  function flush(): void {
    committer.flush();
  }

  /** Those that have come since the last commit are ready once the view has it. */
  function takeAttached(): () => void {
    const due = attached;
    attached = [];
    return () => lifetimes.ready(due);
  }

  function callMethod(record: ComponentRecord | undefined, name: string, args: unknown): void {
    const method = record === undefined ? undefined : methodOf(record, name);
    if (record === undefined || method === undefined) return;
    context.group(() => callGuarded(context, record, name, method, Array.isArray(args) ? args : [args]));
  }

  function runCallback(callback: (value: never) => void, self: unknown, value: unknown): void {
    context.group(() => {
      try {
        callback.call(self, value as never);
      } catch (error) {
        context.report(error, 'callback');
      }
    });
  }

  /** As `detached` of lifetimes, for a tree that stays and may be attached again. */
  function pretendDetached(node: LiveNode): void {
    for (const child of node.children) pretendDetached(child);
    if (node.kind !== 'component') return;
    for (const child of node.shadow) pretendDetached(child);
    if (!node.attached) return;
    node.attached = false;
    node.ready = false;
    callLifetime(context, node, 'detached');
    relations.unlink(node);
  }

  const withRecord = (id: InstanceId, action: (record: ComponentRecord) => void): void => {
    const record = tree.records.get(id);
    if (record !== undefined) context.group(() => action(record));
  };

  return {
    root: root.id,
    frame: frame.instance,
    instance: (id) => tree.records.get(id)?.instance,
    data: (id) => tree.records.get(id)?.data,
    hasProperty: (id, name) => tree.records.get(id)?.definition.properties.has(name) ?? false,
    setData: (id, changes) => withRecord(id, (record) => updates.setData(record, changes)),
    attach() {
      context.group(() => {
        frame.attached = true;
        lifetimes.attach(root);
      });
      // Where nothing had to be sent, nothing was acknowledged.
      context.group(takeAttached());
    },
    detach() {
      context.group(() => pretendDetached(root));
      frame.attached = false;
    },
    callLifetime: (id, name, args) => withRecord(id, (record) => callLifetime(context, record, name, args)),
    broadcast: (id, name, args) => withRecord(id, (record) => lifetimes.broadcast(record, name, args)),
  };
}
