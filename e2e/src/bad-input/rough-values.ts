// What no attribute expects. Written into the fixture's logic as code: NaN and a list of ten thousand rows are no JSON.

const LONG = 5_000;
const ROWS = 10_000;

/** Name to the source of an expression. */
export const roughValues: Readonly<Record<string, string>> = {
  nothing: 'null',
  'an empty text': "''",
  'a text': "'nonsense'",
  'a length below nothing': "'-20px'",
  yes: 'true',
  no: 'false',
  'a negative number': '-1',
  'a number out of range': '1e9',
  'half a number': '2.5',
  NaN: 'NaN',
  Infinity: 'Infinity',
  'an empty list': '[]',
  'a mixed list': "[null, 1, 'a', {}, [[]], { id: -1, latitude: 'x', points: [{}] }]",
  'an object': "({ length: 3, toString: 'x', id: {}, current: [] })",
  '5,000 characters of Chinese': `'海'.repeat(${LONG})`,
  '5,000 characters from right to left': `'\\u202eשלום '.repeat(${LONG / 5})`,
  'one word of 5,000 characters': `'W'.repeat(${LONG})`,
  '10,000 rows': `Array.from({ length: ${ROWS} }, (_, row) => 'row ' + row)`,
};
