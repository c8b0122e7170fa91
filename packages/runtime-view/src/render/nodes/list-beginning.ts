// A list of which the logic layer sends the beginning, and more of it when it is asked
// (docs/decisions/0032-views-get-what-they-show.md).

import type { ViewScope } from '../scope.ts';

/** How many rows before the end of what is there more is asked for: a way that takes longer to scroll than to answer. */
const AHEAD_ROWS = 500;

export class ListBeginning {
  readonly #scope: ViewScope;
  readonly #field: string;
  readonly #lengthField: string;
  /** Most items that the logic layer has been asked for. It goes by that for as long as the component is there. */
  #asked = 0;

  /** `lengthField` has the number of all items while `field` does not. */
  constructor(scope: ViewScope, field: string, lengthField: string) {
    this.#scope = scope;
    this.#field = field;
    this.#lengthField = lengthField;
  }

  /** How many items the list has, of which `present` are here. Asks for what that many rows are going to need. */
  count(present: number, rows: number): number {
    const { data, owner } = this.#scope.root;
    const length = data[this.#lengthField];
    if (typeof length !== 'number' || !(length > present)) return present;
    const wanted = Math.min(rows + AHEAD_ROWS, length);
    if (wanted > Math.max(present, this.#asked)) {
      this.#asked = wanted;
      owner.template.page.wantItems({ instance: owner.id, field: this.#field, count: wanted });
    }
    return length;
  }
}
