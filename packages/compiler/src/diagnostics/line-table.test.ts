import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionAt } from './frame.ts';
import { createLineTable } from './line-table.ts';

describe('createLineTable', () => {
  it('says of each offset what a look at the text says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '中')), (parts) => {
        const source = parts.join('');
        const positionOf = createLineTable(source);
        for (let offset = -1; offset <= source.length + 1; offset += 1) {
          expect(positionOf(offset)).toEqual(positionAt(source, offset));
        }
      }),
    );
  });
});
