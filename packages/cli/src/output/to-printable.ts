/**
 * Text of a project as a terminal may have it. What a stranger wrote must not move the cursor, change colours, retitle the window
 * or show its letters in another order than they are in; tabs and line ends stay.
 */
export function toPrintable(text: string): string {
  return text.replace(UNPRINTABLE, '\ufffd');
}

/** Control characters, separators that end lines, what turns the direction of text, and halves of characters. */
const UNPRINTABLE = /[^\P{Cc}\t\n\r]|\p{Zl}|\p{Zp}|\p{Cs}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
