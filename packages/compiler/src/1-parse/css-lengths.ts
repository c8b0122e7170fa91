const LENGTH = /(^|[^\w.#-])([+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?)([a-z][\w-]*)/gi;

/** Lengths of one unit, in a word of a value: whole numbers and fractions, where nothing makes them a part of a name. */
export function replaceLengths(text: string, unit: 'px' | 'rpx', convert: (length: number) => string): string {
  return text.replace(LENGTH, (length, before: string, number: string, found: string) =>
    found.toLowerCase() === unit ? before + convert(Number(number)) : length,
  );
}
