// What a template's nodes contribute to the DOM, as a tree that is changed in place and flattened only for the
// containers that something changed in. A condition, a list, a component without a host node and slot content are
// fragments: they own a run of nodes in whatever container they are shown in.

import { exact } from './exact.ts';
import { sourceOf, type VNode } from './snabbdom/patch-children.ts';

export type Part = VNode | Fragment | SlotPlacement;

/** Shared by all that have none: such lists are replaced, never changed. */
const NONE: readonly never[] = [];

/** Something whose DOM children have to be computed again when a fragment in it changes. */
export interface DirtyTarget {
  markDirty(dirty: Set<Container>): void;
}

export class Fragment {
  parts: readonly Part[];
  /** Where it is shown, known once it has been flattened. */
  target: DirtyTarget | undefined = undefined;
  /** Set where the run counts as one node for slot distribution: a component, or a slot that is itself slot content. */
  readonly unit: { readonly slotName: string } | undefined;

  constructor(parts: readonly Part[] = NONE, unit?: { readonly slotName: string }) {
    this.parts = parts;
    this.unit = unit;
  }

  replace(parts: readonly Part[], dirty: Set<Container>): void {
    this.parts = parts;
    this.target?.markDirty(dirty);
  }
}

/** Slot content, wherever the receiving component shows it: with named slots, parts of it in several places. */
export class SlotContent implements DirtyTarget {
  readonly fragment: Fragment = new Fragment();
  #shownIn: DirtyTarget | undefined = undefined;
  /** With named slots it may be many; mostly there are none. */
  #alsoShownIn: Set<DirtyTarget> | undefined = undefined;

  shownIn(target: DirtyTarget): void {
    this.#shownIn ??= target;
    if (this.#shownIn === target) return;
    this.#alsoShownIn ??= new Set();
    this.#alsoShownIn.add(target);
  }

  markDirty(dirty: Set<Container>): void {
    this.#shownIn?.markDirty(dirty);
    for (const target of this.#alsoShownIn ?? []) target.markDirty(dirty);
  }
}

/** The place of a `<slot>`: the content that asks for its name, or all of it where names do not count. */
export class SlotPlacement {
  readonly content: SlotContent;
  readonly name: string | undefined;

  constructor(content: SlotContent, name: string | undefined) {
    this.content = content;
    this.name = name;
  }
}

/** A DOM element whose children can change shape. */
export class Container implements DirtyTarget {
  parts: readonly Part[] = NONE;
  /** The element that holds the children, while there is one. */
  element: Element | undefined = undefined;
  /** What the element holds now. */
  shown: readonly VNode[] = NONE;

  markDirty(dirty: Set<Container>): void {
    dirty.add(this);
  }

  flatten(): VNode[] {
    const into: VNode[] = [];
    collect(this.parts, into, this, undefined);
    return exact(into);
  }
}

function collect(parts: readonly Part[], into: VNode[], target: DirtyTarget, slotName: string | undefined): void {
  for (const part of parts) {
    if (part instanceof Fragment) collectFragment(part, into, target, slotName);
    else if (part instanceof SlotPlacement) {
      part.content.shownIn(target);
      collectFragment(part.content.fragment, into, part.content, part.name);
    } else if (slotName === undefined || sourceOf(part).slotName === slotName) into.push(part);
  }
}

function collectFragment(fragment: Fragment, into: VNode[], target: DirtyTarget, slotName: string | undefined): void {
  fragment.target = target;
  if (slotName === undefined || fragment.unit === undefined) collect(fragment.parts, into, target, slotName);
  else if (fragment.unit.slotName === slotName) collect(fragment.parts, into, target, undefined);
}
