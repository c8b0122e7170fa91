// Ids are letters only: they serve as tag names, and as ids of style elements.

const LETTERS = 'abcdefghij';
let last = Date.now();

export function createComponentId(): string {
  last += 1;
  return String(last)
    .split('')
    .map((digit) => LETTERS[Number(digit)])
    .join('');
}
