import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('icon', () => {
  it('draws its type in its size and colour, and nothing for a type that does not exist', async () => {
    page = await mountWxml('<icon type="{{type}}" size="40" color="red"/>', { type: 'success' });
    const svg = page.find('svg');
    expect([svg.style.width, svg.style.color]).toEqual(['40px', 'red']);
    expect(svg.firstElementChild?.getAttribute('d')).not.toBe('');
    await page.set({ type: 'constructor' });
    expect(svg.firstElementChild?.getAttribute('d')).toBe('');
  });
});
