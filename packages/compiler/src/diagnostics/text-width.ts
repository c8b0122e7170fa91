// How much room text takes in a terminal, in cells: Chinese characters take two, marks on top of a letter none.

import { eastAsianWidth } from 'get-east-asian-width';

const WITHOUT_WIDTH = /^(?:\p{Mn}|\p{Me}|\u200b|\u200c|\u200d)$/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += widthOfCharacter(character);
  return width;
}

/** The longest beginning that fits, in whole characters. */
export function cutToWidth(text: string, width: number): string {
  let taken = 0;
  let end = 0;
  for (const character of text) {
    taken += widthOfCharacter(character);
    if (taken > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}

function widthOfCharacter(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x300) return 1;
  return WITHOUT_WIDTH.test(character) ? 0 : eastAsianWidth(code);
}
