/** A short list without the room that `push` has left in it, which is for sixteen more. For lists that thousands of nodes keep. */
export function exact<Item>(list: Item[]): Item[] {
  return list.length < 16 ? list.slice() : list;
}
