import { describe, expect, it } from 'vitest';
import { createCanvasApi } from './create-canvas-api.ts';

describe('wx.canvasToTempFilePath', () => {
  it('answers when the file that the view has saved has been taken', async () => {
    const order: unknown[] = [];
    const api = createCanvasApi({
      canvas: undefined,
      contexts: { call: async (_place, method) => ({ path: `wxfile://tmp_${method}` }) },
      nodeServices: () => ({}) as never,
      recordOf: () => undefined,
      currentRoot: () => ({}) as never,
      keepFile: async () => '',
      take: async (answer) => {
        await Promise.resolve();
        order.push(['taken', answer]);
      },
      run: () => undefined,
      onThrow: (error) => {
        throw error;
      },
    });
    const answer = await api.canvasToTempFilePath?.({ canvasId: 'c' } as never);
    order.push((answer as { readonly tempFilePath: string }).tempFilePath);
    expect(order).toEqual([['taken', { tempFilePath: 'wxfile://tmp_toFile' }], 'wxfile://tmp_toFile']);
  });
});
