/** CSS pixels of text that is read: the bank's own pages grow by it, and mini-programs are told. */
const SIZES: readonly number[] = [16, 18, 21];
const KEY = 'text-size';

export function currentTextSize(): number {
  const stored = Number(localStorage.getItem(KEY));
  return SIZES.includes(stored) ? stored : 16;
}

export function applyTextSize(): void {
  document.documentElement.style.setProperty('--text-zoom', String(currentTextSize() / 16));
}

/** The next one, and from the largest back to the first. */
export function changeTextSize(): void {
  const next = SIZES[(SIZES.indexOf(currentTextSize()) + 1) % SIZES.length];
  localStorage.setItem(KEY, String(next));
  applyTextSize();
}
