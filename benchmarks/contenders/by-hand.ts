// The floor: the same page written by hand against the DOM, in one thread, inside the same kind of opaque iframe.
// Rows are kept as node references; every operation touches the fewest nodes that show it.

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

interface Row {
  readonly id: number;
  label: string;
  readonly element: HTMLElement;
  readonly labelText: Text;
}

let nextId = 1;
let rows: Row[] = [];
let selected: Row | undefined;

const prototype = document.createElement('div');
prototype.className = 'row';
for (const name of ['row-id', 'row-label', 'row-remove']) {
  const cell = prototype.appendChild(document.createElement('div'));
  cell.className = name;
  cell.append(document.createTextNode(name === 'row-remove' ? 'x' : ' '));
}

function buildRows(count: number): Row[] {
  return Array.from({ length: count }, () => {
    const id = nextId++;
    const label = `${adjectives[id % 12]} ${colours[id % 10]} ${nouns[id % 13]}`;
    const element = prototype.cloneNode(true) as HTMLElement;
    const [idCell, labelCell] = element.children as unknown as HTMLElement[];
    (idCell?.firstChild as Text).data = String(id);
    const labelText = labelCell?.firstChild as Text;
    labelText.data = label;
    return { id, label, element, labelText };
  });
}

const list = document.createElement('div');

function append(added: readonly Row[]): void {
  const fragment = document.createDocumentFragment();
  for (const row of added) fragment.append(row.element);
  list.append(fragment);
}

function replaceAll(next: Row[]): void {
  list.textContent = '';
  rows = next;
  selected = undefined;
  append(next);
}

const operations: Readonly<Record<string, () => void>> = {
  create1k: () => replaceAll(buildRows(1000)),
  create10k: () => replaceAll(buildRows(10_000)),
  append1k() {
    const added = buildRows(1000);
    rows = rows.concat(added);
    append(added);
  },
  updateEvery10th() {
    for (let i = 0; i < rows.length; i += 10) {
      const row = rows[i] as Row;
      row.label += ' !!!';
      row.labelText.data = row.label;
    }
  },
  swap() {
    const [first, second] = [rows[1], rows[998]];
    if (!first || !second) return;
    const afterSecond = second.element.nextSibling;
    list.insertBefore(second.element, first.element);
    list.insertBefore(first.element, afterSecond);
    rows[1] = second;
    rows[998] = first;
  },
  clear: () => replaceAll([]),
};

const bar = document.createElement('div');
bar.className = 'ops bench-page';
for (const [name, run] of Object.entries(operations)) {
  const button = bar.appendChild(document.createElement('div'));
  button.className = `op op-${name}`;
  button.textContent = name;
  button.addEventListener('click', run);
}
document.body.append(bar, list);

list.addEventListener('click', (event) => {
  const cell = event.target as HTMLElement;
  const index = rows.findIndex(({ element }) => element.contains(cell));
  const row = rows[index];
  if (!row) return;
  if (cell.className === 'row-label') {
    selected?.element.classList.remove('danger');
    row.element.classList.add('danger');
    selected = row;
  } else if (cell.className === 'row-remove') {
    row.element.remove();
    rows.splice(index, 1);
  }
});
