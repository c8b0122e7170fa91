import { describe, expect, it, vi } from 'vitest';
import { keepMadeFile } from './made-files.ts';

const bytes = new ArrayBuffer(4);

describe('keepMadeFile', () => {
  it.each([
    ['image/jpeg', 'image/jpeg'],
    ['video/mp4', 'video/mp4'],
    ['text/html', 'image/png'],
    [undefined, 'image/png'],
  ])('takes %s for %s', (mime, kept) => {
    const add = vi.fn(() => 'wxfile://tmp_1.png');
    expect(keepMadeFile({ add }, 'shop', { mime, bytes })).toEqual({ path: 'wxfile://tmp_1.png' });
    expect(add).toHaveBeenCalledWith('shop', { mime: kept, bytes });
  });

  it('refuses what are no bytes, and everything where the platform keeps no files', () => {
    const add = vi.fn(() => '');
    expect(() => keepMadeFile({ add }, 'shop', { mime: 'image/png', bytes: 'text' })).toThrow(
      expect.objectContaining({ code: 'API_FAILED' }),
    );
    expect(() => keepMadeFile(undefined, 'shop', { mime: 'image/png', bytes })).toThrow(
      expect.objectContaining({ code: 'API_UNSUPPORTED' }),
    );
    expect(add).not.toHaveBeenCalled();
  });
});
