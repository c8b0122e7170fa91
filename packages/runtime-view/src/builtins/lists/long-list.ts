/** Rows from which on the browser is told to skip those that are far away. */
export const LONG_LIST_ROWS = 100;

export function markLongList(host: HTMLElement, mayBe = true): void {
  host.classList.toggle('wx-long-list', mayBe && host.childElementCount > LONG_LIST_ROWS);
}
