// The rows of js-framework-benchmark, with labels that are not random: all contenders must show the same, the mini-program and
// those that are none.

const adjectives = [
  'pretty',
  'large',
  'big',
  'small',
  'tall',
  'short',
  'long',
  'handsome',
  'plain',
  'quaint',
  'clean',
  'elegant',
];
const colours = ['red', 'yellow', 'blue', 'green', 'pink', 'brown', 'purple', 'white', 'black', 'orange'];
const nouns = [
  'table',
  'chair',
  'house',
  'bbq',
  'desk',
  'car',
  'pony',
  'cookie',
  'sandwich',
  'burger',
  'pizza',
  'mouse',
  'keyboard',
];

/** What one row shows. */
export interface RowData {
  readonly id: number;
  readonly label: string;
}

let nextId = 1;

export function buildRows(count: number): RowData[] {
  return Array.from({ length: count }, () => {
    const id = nextId++;
    return { id, label: `${adjectives[id % 12]} ${colours[id % 10]} ${nouns[id % 13]}` };
  });
}
