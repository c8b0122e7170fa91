// `wx:for`. Rows keep their identity by key. A row whose item is the same object as before, and whose other inputs have
// not changed, is left alone, so a patch to one item costs one scan of the list by identity and one row.

import type { InstanceId } from '@dinghy/bridge-protocol';
import { compileExpression, type Evaluator, type ForNode, indexOfEntry, type ListEntries, toListEntries } from '@dinghy/template';
import type { CompileContext } from '../compile-context.ts';
import { type Dependencies, dependenciesOf, INDEX, ITEM, isTouched, outside, readsOwnFrame, union } from '../dependencies.ts';
import { ElementLive } from '../element-live.ts';
import { type CompiledBody, type CompiledNode, Live, type LiveBody, type SlotLike } from '../live.ts';
import { Fragment, type Part } from '../parts.ts';
import type { Pass } from '../pass.ts';
import { createRowScope, type ViewScope } from '../scope.ts';
import type { Place } from '../tree-node.ts';
import { ListBeginning } from './list-beginning.ts';
import { FIRST_ROWS, ListRest, observerOf } from './list-rest.ts';
import { matchRows, type RowMatch } from './match-rows.ts';

const NO_ENTRIES: ListEntries = { items: [] };

interface CompiledFor {
  readonly source: Evaluator;
  readonly sourceReads: Dependencies;
  readonly key: string | undefined;
  readonly body: CompiledBody;
  /** What rows read beside their own item and index. */
  readonly outer: Dependencies;
  /** What rows read of these. */
  readonly own: number;
  /** Rows are made as they come near the screen. Not those with components: the logic layer has made them all. */
  readonly grows: boolean;
  /** The list's field and that of its length, where only its first items may be here. */
  readonly beginning: readonly [field: string, lengthField: string] | undefined;
}

export function compileFor(node: ForNode, context: CompileContext): CompiledNode {
  const body = context.nodes(node.n);
  const compiled: CompiledFor = {
    source: compileExpression(node.f),
    sourceReads: union([dependenciesOf(node.f), dependenciesOf(node.t === undefined ? undefined : ['d', node.t])]),
    key: node.k,
    body,
    outer: outside(body.dependencies),
    own: readsOwnFrame(body.dependencies),
    grows: context.growsLists && !body.hasComponents,
    beginning: node.t === undefined ? undefined : [(node.f as readonly ['d', string])[1], node.t],
  };
  return {
    dependencies: union([compiled.sourceReads, compiled.outer]),
    hasComponents: body.hasComponents,
    create: (place, scope, pass) => new ForLive(compiled, place, scope, pass),
  };
}

class ForLive extends Live {
  readonly part: Fragment;
  readonly #compiled: CompiledFor;
  readonly #place: Place;
  readonly #scope: ViewScope;
  #entries: ListEntries;
  #rows: LiveBody[];
  /** Most rows that there are, and what stands for the others. */
  #limit = Number.POSITIVE_INFINITY;
  readonly #rest: ListRest | undefined;
  readonly #beginning: ListBeginning | undefined;

  constructor(compiled: CompiledFor, place: Place, scope: ViewScope, pass: Pass) {
    super();
    this.#compiled = compiled;
    this.#place = place;
    this.#scope = scope;
    this.#rows = [];
    this.#rest = compiled.grows ? this.#createRest() : undefined;
    if (this.#rest !== undefined) this.#limit = FIRST_ROWS;
    this.#beginning = compiled.beginning && new ListBeginning(scope, ...compiled.beginning);
    this.#entries = this.#readEntries(pass);
    this.#arrange(NO_ENTRIES, false, pass);
    this.part = new Fragment(this.#parts());
  }

  update(pass: Pass): void {
    const before = this.#entries;
    const wasWhole = this.#isWhole;
    if (isTouched(this.#compiled.sourceReads, this.#scope)) {
      this.#entries = this.#readEntries(pass);
    }
    const isArranged = this.#arrange(before, isTouched(this.#compiled.outer, this.#scope), pass);
    if (!isArranged && wasWhole === this.#isWhole) return;
    pass.ids.isReshaped ||= this.#compiled.body.hasComponents;
    this.part.replace(this.#parts(), pass.dirty);
  }

  /** No more than there is room for, unless rows take component ids: then the logic layer has seen to that. */
  #readEntries({ budget }: Pass): ListEntries {
    const { source, body } = this.#compiled;
    const value = this.#upToLimit(source(this.#scope));
    if (body.hasComponents) return toListEntries(value);
    const upTo = (most: number): ListEntries | undefined => {
      const entries = toListEntries(value, most + 1);
      return entries.items.length <= most ? entries : undefined;
    };
    const present = this.#rows.length;
    const most = (): number => present + budget.roomFor(body.cost);
    // Nobody is asked for room where none is needed: what goes has not gone yet.
    const entries = upTo(present) ?? upTo(most()) ?? (budget.recount() ? upTo(most()) : undefined);
    if (entries !== undefined) return entries;
    budget.isExceeded = true;
    return toListEntries(value, most());
  }

  get #isWhole(): boolean {
    return this.#rest === undefined || this.#rest.missing === 0;
  }

  #upToLimit(list: unknown): unknown {
    const present = Array.isArray(list) ? list.length : 0;
    const count = this.#beginning?.count(present, this.#limit) ?? present;
    if (this.#rest === undefined) return list;
    const shown = Math.min(present, this.#limit);
    this.#rest.missing = count - shown;
    this.#rest.resize();
    return shown === present ? list : (list as unknown[]).slice(0, shown);
  }

  #createRest(): ListRest | undefined {
    const { page } = this.#scope.root.owner.template;
    const Observer = observerOf(page);
    if (Observer === undefined) return undefined;
    const grow = (rows: number): void => {
      this.#limit = Math.max(this.#limit, this.#rows.length + rows);
      page.update((pass) => {
        const before = this.#entries;
        this.#entries = this.#readEntries(pass);
        // They are yet to be sent, or there is no room for more.
        if (this.#entries.items.length <= before.items.length) return;
        this.#arrange(before, false, pass);
        this.part.replace(this.#parts(), pass.dirty);
      });
    };
    const present = (): { first: Element | undefined; count: number } => {
      const [first] = this.#rows[0]?.parts ?? [];
      return { first: first instanceof ElementLive ? first.element : undefined, count: this.#rows.length };
    };
    return new ListRest({ page, Observer, slotName: this.#place.slotName, present, grow });
  }

  /**
   * Brings the rows up to the present entries. Where they stay and read nothing that has changed, comparing the two lists is all
   * that is done: with many rows, looking at each costs more than all the rest.
   *
   * @returns whether rows have come, gone or moved
   */
  #arrange(before: ListEntries, outerTouched: boolean, pass: Pass): boolean {
    const { key, body } = this.#compiled;
    const { items, indices } = this.#entries;
    // Content of dynamic slots takes ids in the order of the slots.
    const takesIds = body.hasComponents || this.#scope.root.owner.template.dynamicSlots;
    const match = matchRows(before.items, items, key, takesIds);
    const { oldEnd, newEnd, places, partners } = match;
    const rows = partners === undefined ? this.#rows : rearranged(this.#rows, match, partners);
    // What goes makes room for what comes.
    if (partners !== undefined)
      this.#rows = partners.includes(-1) ? rows.filter((row) => row !== undefined) : (rows as LiveBody[]);
    const visit = (position: number): boolean => this.#visit(rows, position, outerTouched, pass);
    if (outerTouched || (pass.ids.asksAll && body.hasComponents) || indices !== before.indices) {
      for (let position = 0; position < rows.length && visit(position); position++);
    } else {
      places.every(visit);
      // Those behind rows that have come or gone have another index.
      if (oldEnd !== newEnd) for (let position = newEnd; position < rows.length; position++) visit(position);
    }
    if (partners === undefined) return false;
    this.#rows = rows as LiveBody[];
    this.#rest?.watch();
    return true;
  }

  /** Brings a row up to its item, or makes it. The list ends where room does: `false`. */
  #visit(rows: (LiveBody | undefined)[], position: number, outerTouched: boolean, pass: Pass): boolean {
    const { body } = this.#compiled;
    const row = rows[position];
    if (row !== undefined) this.#updateRow(row, position, outerTouched, pass);
    else if (body.hasComponents || pass.budget.admits(body.cost)) rows[position] = this.#createRow(position, pass);
    else {
      this.#cut(position);
      rows.length = position;
      return false;
    }
    return true;
  }

  #cut(length: number): void {
    const { items, indices } = this.#entries;
    const shown = items.slice(0, length);
    this.#entries = indices === undefined ? { items: shown } : { items: shown, indices };
  }

  #createRow(position: number, pass: Pass): LiveBody {
    const scope = createRowScope(this.#scope, this.#entries.items[position], indexOfEntry(this.#entries, position));
    return this.#compiled.body.create(this.#place, scope, pass);
  }

  #updateRow(row: LiveBody, position: number, outerTouched: boolean, pass: Pass): void {
    const { scope } = row;
    const item = this.#entries.items[position];
    const index = indexOfEntry(this.#entries, position);
    const changed = (item === scope.item ? 0 : ITEM) | (index === scope.index ? 0 : INDEX);
    scope.changed = changed;
    scope.item = item;
    scope.index = index;
    if (outerTouched || (changed & this.#compiled.own) !== 0 || (pass.ids.asksAll && this.#compiled.body.hasComponents))
      row.update(pass);
  }

  #parts(): readonly Part[] {
    const parts: Part[] = [];
    for (const row of this.#rows) for (const part of row.parts) parts.push(part);
    if (this.#rest !== undefined && !this.#isWhole) parts.push(this.#rest);
    return parts;
  }

  override innerCost(): number {
    return this.#rows.reduce((sum, row) => sum + row.cost(), 0);
  }

  override collectIds(into: InstanceId[]): void {
    for (const row of this.#rows) row.collectIds(into);
  }

  override collectSlots(into: SlotLike[]): void {
    for (const row of this.#rows) row.collectSlots(into);
  }
}

/** The rows in their new places; `undefined` for those that are yet to be made. */
function rearranged(
  present: readonly LiveBody[],
  { start, oldEnd, newEnd, places }: RowMatch,
  partners: Int32Array,
): (LiveBody | undefined)[] {
  const head: (LiveBody | undefined)[] = present.slice(0, start);
  const middle = oldEnd === newEnd ? present.slice(start, oldEnd) : new Array<undefined>(newEnd - start);
  const rows = head.concat(middle, present.slice(oldEnd));
  for (let at = 0; at < places.length; at++) {
    const partner = partners[at] as number;
    rows[places[at] as number] = partner < 0 ? undefined : present[partner];
  }
  return rows;
}
