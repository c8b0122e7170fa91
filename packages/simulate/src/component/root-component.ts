import type { Stage } from '../render/stage.ts';
import { Component } from './component.ts';
import { listenToTouches } from './touches.ts';

/** The component that was rendered. */
export class RootComponent extends Component {
  parentNode: Node | null = null;
  readonly #stage: Stage;

  constructor(stage: Stage) {
    super(stage, stage.root);
    this.#stage = stage;
    listenToTouches(stage);
  }

  override get dom(): HTMLElement {
    return this.#stage.dom as HTMLElement;
  }

  /** Puts the component's DOM into `parent`; `attached` and `ready` run before this returns. */
  attach(parent: Node): void {
    parent.appendChild(this.dom);
    this.parentNode = parent;
    this.#stage.logic.attach();
  }

  detach(): void {
    if (this.parentNode === null) return;
    this.parentNode.removeChild(this.dom);
    this.parentNode = null;
    this.#stage.logic.detach();
  }
}
