// Which lists have a `wx:key`, and which: the compiler's `listKeys` as a tree that is walked together with the data, so
// that no path text is built while comparing.

export interface ListHint {
  /** Key property of the items of a list at this place. */
  key?: string;
  /** Hints below: by field name, and `*` for the items of a list. */
  readonly below: Map<string, ListHint>;
}

/** `listKeys` maps data paths (`rows`, `groups[].rows`) to `wx:key` values. */
export function createListHints(listKeys: Readonly<Record<string, string>> | undefined): ListHint | undefined {
  if (listKeys === undefined) return undefined;
  const root: ListHint = { below: new Map() };
  for (const [path, key] of Object.entries(listKeys)) {
    let hint = root;
    for (const name of path.replace(/\[[^\]]*\]/g, '.*').split('.')) {
      let next = hint.below.get(name);
      if (next === undefined) {
        next = { below: new Map() };
        hint.below.set(name, next);
      }
      hint = next;
    }
    hint.key = key;
  }
  return root;
}

export function hintFor(hint: ListHint | undefined, field: string): ListHint | undefined {
  return hint === undefined ? undefined : hint.below.get(field);
}
