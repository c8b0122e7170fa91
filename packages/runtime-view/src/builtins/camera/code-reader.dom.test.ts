import { afterEach, describe, expect, it, vi } from 'vitest';
import { createCodeReader } from './code-reader.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const canvas = {} as HTMLCanvasElement;
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};

describe('createCodeReader', () => {
  it('tells what the browser reads by the platform’s names, and looks only so often', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let looks = 0;
    const codes = [{ rawValue: 'ahoy', format: 'qr_code', boundingBox: { x: 1, y: 2, width: 3, height: 4 } }];
    vi.stubGlobal(
      'BarcodeDetector',
      class {
        async detect() {
          looks += 1;
          return looks === 1 ? codes : [];
        }
      },
    );
    const found: unknown[] = [];
    const reader = createCodeReader(canvas, (code) => found.push(code));
    for (let picture = 0; picture < 3; picture++) {
      reader.look();
      await settle();
    }
    expect([looks, found]).toEqual([1, [{ type: 'qrcode', result: 'ahoy', charSet: 'utf-8', scanArea: [1, 2, 3, 4] }]]);
    vi.advanceTimersByTime(400);
    reader.look();
    await settle();
    expect([looks, found.length]).toEqual([2, 1]);
  });

  it('says that it can do nothing where the browser reads no codes', () => {
    expect(createCodeReader(canvas, () => undefined).isSupported).toBe(false);
  });
});
