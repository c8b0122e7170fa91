import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineTable } from './line-table.ts';

const LINE_ENDS = ['\n', '\r\n'];

describe('createLineTable', () => {
  it('counts lines and columns as who reads the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\u2028', '中', ...LINE_ENDS)), (parts) => {
        const positionOf = createLineTable(parts.join(''));
        let place = { offset: 0, line: 1, column: 1 };
        for (const part of parts) {
          expect(positionOf(place.offset)).toEqual(place);
          const offset = place.offset + part.length;
          place = LINE_ENDS.includes(part)
            ? { offset, line: place.line + 1, column: 1 }
            : { offset, line: place.line, column: place.column + 1 };
        }
        expect(positionOf(place.offset + 1)).toEqual(place);
      }),
    );
  });
});
