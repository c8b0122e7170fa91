// `wx:for`. Rows keep their identity by key. A row whose item is the same object as before, and whose other inputs have
// not changed, is left alone, so a patch to one item costs one scan of the list by identity and one row.

import {
  compileExpression,
  type Evaluator,
  type ForNode,
  indexOfEntry,
  type ListEntries,
  type ListKey,
  listKeys,
  toListEntries,
} from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { type Dependencies, dependenciesOf, isTouched, outside, readsOwnFrame, union } from '../dependencies.ts';
import { type CompiledBody, type CompiledNode, Live, type LiveBody, type SlotLike } from '../live.ts';
import { Fragment, type Part } from '../parts.ts';
import type { Pass } from '../pass.ts';
import { createRowScope, type ViewScope } from '../scope.ts';
import type { Place } from '../tree-node.ts';

interface CompiledFor {
  readonly source: Evaluator;
  readonly sourceReads: Dependencies;
  readonly key: string | undefined;
  readonly body: CompiledBody;
  /** What rows read beside their own item and index. */
  readonly outer: Dependencies;
  readonly readsItem: boolean;
  readonly readsIndex: boolean;
}

export function compileFor(node: ForNode, context: CompileContext): CompiledNode {
  const body = context.nodes(node.n);
  const compiled: CompiledFor = {
    source: compileExpression(node.f),
    sourceReads: dependenciesOf(node.f),
    key: node.k,
    body,
    outer: outside(body.dependencies),
    readsItem: readsOwnFrame(body.dependencies, 'i'),
    readsIndex: readsOwnFrame(body.dependencies, 'x'),
  };
  return {
    dependencies: union([compiled.sourceReads, compiled.outer]),
    hasComponents: body.hasComponents,
    create: (place, scope, pass) => new ForLive(compiled, place, scope, pass),
  };
}

interface Row {
  readonly key: ListKey;
  readonly scope: ViewScope;
  readonly body: LiveBody;
}

class ForLive extends Live {
  readonly part: Fragment;
  readonly #compiled: CompiledFor;
  readonly #place: Place;
  readonly #scope: ViewScope;
  #entries: ListEntries;
  #rows: Row[];

  constructor(compiled: CompiledFor, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#compiled = compiled;
    this.#place = place;
    this.#scope = scope;
    this.#entries = toListEntries(compiled.source(scope));
    const keys = listKeys(this.#entries, compiled.key);
    this.#rows = this.#entries.items.map((_, position) => this.#createRow(keys[position] as ListKey, position, pass));
    this.part = new Fragment(this.#parts());
  }

  update(pass: Pass): void {
    const before = this.#entries;
    if (isTouched(this.#compiled.sourceReads, this.#scope)) {
      this.#entries = toListEntries(this.#compiled.source(this.#scope));
    }
    const outerTouched = isTouched(this.#compiled.outer, this.#scope);
    if (this.#keepsShape(before)) {
      this.#updateInPlace(before, outerTouched, pass);
      return;
    }
    const keys = listKeys(this.#entries, this.#compiled.key);
    const byKey = new Map(this.#rows.map((row) => [row.key, row]));
    this.#rows = keys.map((key, position) => {
      const row = byKey.get(key);
      if (row === undefined) return this.#createRow(key, position, pass);
      this.#updateRow(row, position, outerTouched, pass);
      return row;
    });
    this.part.replace(this.#parts(), pass.dirty);
  }

  /** Whether the rows stay as they are, in number and order: most updates only change items. */
  #keepsShape(before: ListEntries): boolean {
    const { items } = this.#entries;
    const { key } = this.#compiled;
    if (items.length !== before.items.length) return false;
    // Without a key the position is the identity.
    if (key === undefined) return true;
    for (let position = 0; position < items.length; position++) {
      const item = items[position];
      const old = before.items[position];
      if (item !== old && (key === '*this' || keyOf(item, key) !== keyOf(old, key))) return false;
    }
    return true;
  }

  /** Leaves rows alone by comparing the two lists only: with many rows, looking at each costs more than all the rest. */
  #updateInPlace(before: ListEntries, outerTouched: boolean, pass: Pass): void {
    const { body } = this.#compiled;
    const visitsAll = outerTouched || body.hasComponents || this.#entries.indices !== before.indices;
    const { items } = this.#entries;
    for (let position = 0; position < items.length; position++) {
      if (!visitsAll && items[position] === before.items[position]) continue;
      this.#updateRow(this.#rows[position] as Row, position, outerTouched, pass);
    }
  }

  #createRow(key: ListKey, position: number, pass: Pass): Row {
    const scope = createRowScope(this.#scope, this.#entries.items[position], indexOfEntry(this.#entries, position));
    return { key, scope, body: this.#compiled.body.create(this.#place, scope, pass) };
  }

  #updateRow({ scope, body }: Row, position: number, outerTouched: boolean, pass: Pass): void {
    const { readsItem, readsIndex } = this.#compiled;
    const item = this.#entries.items[position];
    const index = indexOfEntry(this.#entries, position);
    scope.itemChanged = item !== scope.item;
    scope.indexChanged = index !== scope.index;
    scope.item = item;
    scope.index = index;
    const touched = outerTouched || (readsItem && scope.itemChanged) || (readsIndex && scope.indexChanged);
    if (touched || (pass.ids.changed && this.#compiled.body.hasComponents)) body.update(pass);
    else pass.ids.position += body.count;
  }

  #parts(): readonly Part[] {
    const parts: Part[] = [];
    for (const { body } of this.#rows) for (const part of body.parts) parts.push(part);
    return parts;
  }

  override collectSlots(into: SlotLike[]): void {
    for (const { body } of this.#rows) body.collectSlots(into);
  }
}

function keyOf(item: unknown, key: string): unknown {
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>)[key] : undefined;
}
