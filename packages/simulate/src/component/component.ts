// A node of a rendered component as tests see it: the component itself, one inside it, or a plain element.

import type { TreeNode } from '@dinghy/runtime-view/stage';
import { datasetOf, idOf } from '@dinghy/runtime-view/stage';
import type { Listener, ListenerKey } from '../render/listener-table.ts';
import type { Stage } from '../render/stage.ts';
import { type DispatchOptions, dispatchEvent } from './dispatch-event.ts';
import { type ComponentJson, toJson } from './to-json.ts';

type ListenOptions = boolean | { readonly capture?: boolean };

export class Component {
  readonly #stage: Stage;
  readonly #node: TreeNode;
  /** Kept: a test may look at a component that has gone. */
  readonly #instance: Readonly<Record<string, unknown>>;

  constructor(stage: Stage, node: TreeNode) {
    this.#stage = stage;
    this.#node = node;
    this.#instance = ((node.view === undefined ? undefined : stage.logic.instance(node.view.id)) as never) ?? plainInstance(node);
  }

  get dom(): HTMLElement | undefined {
    return this.#node.element as HTMLElement | undefined;
  }

  get data(): object {
    return this.#instance.data as object;
  }

  /** What the component's own code knows as `this`. */
  // biome-ignore lint/suspicious/noExplicitAny: its members are those of the component under test.
  get instance(): any {
    return this.#instance;
  }

  /**
   * Causes an event, as a user would: it bubbles, through shadow trees too. Touches become taps and long presses. Handlers
   * run after the caller's turn.
   */
  dispatchEvent(eventName: string, options: DispatchOptions = {}): void {
    if (this.dom !== undefined) dispatchEvent(this.#stage, this.dom, eventName, options);
  }

  addEventListener(eventName: string, handler: Listener, capture: ListenOptions = false): void {
    const key = this.#key();
    if (key !== undefined) this.#stage.listeners.add(key, eventName, handler, isCapture(capture));
  }

  removeEventListener(eventName: string, handler: Listener, capture: ListenOptions = false): void {
    const key = this.#key();
    if (key !== undefined) this.#stage.listeners.remove(key, eventName, handler, isCapture(capture));
  }

  querySelector(selector: string): Component | undefined {
    return this.querySelectorAll(selector)[0];
  }

  /** In the component's own template; `a >>> b` goes into the components in it. */
  querySelectorAll(selector: string): Component[] {
    const { view } = this.#node;
    if (view === undefined) return [];
    return this.#stage.view.find(view.id, selector).map((node) => new Component(this.#stage, node));
  }

  setData(data: Readonly<Record<string, unknown>>, callback?: () => void): void {
    if (this.#node.view !== undefined) this.#stage.logic.setData(this.#node.view.id, data);
    if (typeof callback === 'function') Promise.resolve().then(callback).catch(console.error);
  }

  triggerLifeTime(lifeTime: string, ...args: unknown[]): void {
    if (this.#node.view !== undefined) this.#stage.logic.callLifetime(this.#node.view.id, lifeTime, args);
  }

  triggerPageLifeTime(lifeTime: string, ...args: unknown[]): void {
    if (this.#node.view !== undefined) this.#stage.logic.broadcast(this.#node.view.id, lifeTime, args);
  }

  toJSON(): ComponentJson | string | undefined {
    return toJson(this.#stage, this.#node);
  }

  #key(): ListenerKey | undefined {
    return this.#node.view?.id ?? this.#node.element;
  }
}

function isCapture(capture: ListenOptions): boolean {
  return typeof capture === 'object' ? capture.capture === true : capture;
}

/** A plain element has no code of its own. */
function plainInstance(node: TreeNode): Readonly<Record<string, unknown>> {
  return {
    data: {},
    properties: {},
    get id() {
      return idOf(node);
    },
    get dataset() {
      return datasetOf(node);
    },
  };
}
