// The end of a list that makes its rows as they come near the screen: one element in the place of all rows that are not there
// yet, as high as they are going to be. When it comes near the screen, the list makes as many as it takes to be ahead of it.

import type { PageTree } from '../page-tree.ts';
import { type DomSource, nextVNodeKey, type VNode } from '../snabbdom/patch-children.ts';

/** Rows that a list begins with: more than a phone shows, few enough to be painted at once. */
export const FIRST_ROWS = 100;

/** The least that is made at a time. */
const MORE_ROWS = 100;

/** How far from the scroller's edge the end of the list is near, in heights of the scroller. */
const NEAR = 2;

type ObserverClass = typeof IntersectionObserver;

/** Absent where nobody can tell what is near the screen: lists then have all their rows. */
export function observerOf(page: PageTree): ObserverClass | undefined {
  return (page.document.defaultView as (Window & { IntersectionObserver?: ObserverClass }) | null)?.IntersectionObserver;
}

export interface ListRestOptions {
  readonly page: PageTree;
  readonly Observer: ObserverClass;
  readonly slotName: string;
  /** The first row's element, where that is one, and how many rows there are. */
  present(): { readonly first: Element | undefined; readonly count: number };
  /** Makes more rows, as many as that. */
  grow(rows: number): void;
}

export class ListRest implements VNode, DomSource {
  readonly sel = 'e';
  readonly children = undefined;
  readonly text = undefined;
  readonly key: number = nextVNodeKey();
  elm: HTMLElement | undefined = undefined;
  /** How many rows are not there. */
  missing = 0;
  readonly #options: ListRestOptions;
  #observer: IntersectionObserver | undefined = undefined;
  #rowHeight = 0;

  constructor(options: ListRestOptions) {
    this.#options = options;
  }

  /** For the patcher: the vnode and what it stands for are one. */
  get data(): NonNullable<VNode['data']> {
    return this as unknown as NonNullable<VNode['data']>;
  }

  get part(): VNode {
    return this;
  }

  get hook(): DomSource['hook'] {
    return this.#options.page.patcher.hook;
  }

  get slotName(): string {
    return this.#options.slotName;
  }

  dom(): HTMLElement {
    if (this.elm !== undefined) return this.elm;
    const { page, Observer } = this.#options;
    const element = page.document.createElement('wx-list-rest');
    element.style.display = 'block';
    element.ariaHidden = 'true';
    this.elm = element;
    this.resize();
    // It is not in the document yet, and its scroller is looked for there.
    queueMicrotask(() => {
      if (this.elm !== element) return;
      const root = element.closest('wx-scroll-view[scroll-y]');
      this.#observer = new Observer((entries) => this.#seen(entries), { root, rootMargin: `${NEAR * 100}% 0px` });
      this.#observer.observe(element);
    });
    return element;
  }

  resize(): void {
    if (this.elm !== undefined) this.elm.style.height = `${this.missing * this.#rowHeight}px`;
  }

  /** Rows have come or gone. An observer tells of changes only, and the end of the list may be as near as before. */
  watch(): void {
    if (this.elm === undefined) return;
    this.#observer?.unobserve(this.elm);
    this.#observer?.observe(this.elm);
  }

  release(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.elm = undefined;
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    const entry = entries.at(-1);
    const { elm: element } = this;
    const { first, count } = this.#options.present();
    if (entry === undefined || element === undefined) return;
    const { top } = entry.boundingClientRect;
    if (first !== undefined) this.#rowHeight = (top - first.getBoundingClientRect().top) / count;
    this.resize();
    if (!entry.isIntersecting) return;
    // `rootBounds` has the margin in it.
    const ahead = (entry.rootBounds?.bottom ?? 0) - top;
    this.#options.grow(Math.max(MORE_ROWS, this.#rowHeight > 0 ? Math.ceil(ahead / this.#rowHeight) : 0));
  }
}
