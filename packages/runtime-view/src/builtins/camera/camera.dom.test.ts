import { CHANNELS } from '@dinghy/bridge-protocol';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltInPage, mountWxml } from '../../testing/built-ins.ts';

let page: BuiltInPage;
afterEach(() => page.dispose());

describe('camera', () => {
  it('asks the host for the camera that it names, anew when that changes', async () => {
    const asked: unknown[] = [];
    const invoke = (...call: unknown[]) => {
      asked.push(call);
      return {};
    };
    page = await mountWxml(
      '<camera device-position="{{p}}" resolution="high" flash="torch" bindstop="h"/>',
      { p: 'front' },
      { invoke },
    );
    await page.settle();
    await page.set({ p: 'back' });
    await page.settle();
    expect(asked).toEqual([
      ['openCamera', { devicePosition: 'front', resolution: 'high', flash: 'torch' }],
      ['openCamera', { devicePosition: 'back', resolution: 'high', flash: 'torch' }],
    ]);
    expect(page.details().at(-1)).toEqual(['stop', {}]);
  });

  it('says where its browser reads no codes', async () => {
    page = await mountWxml('<camera mode="scanCode" binderror="h" bindscancode="h"/>', {}, { invoke: () => ({}) });
    await page.settle();
    expect(page.details()).toEqual([['error', { errMsg: 'camera:fail this browser reads no codes' }]]);
  });

  it('tells the page of a refusal, and takes no picture without a camera', async () => {
    page = await mountWxml('<camera id="c" binderror="h"/>');
    await page.settle();
    expect(page.details()).toEqual([['error', { errMsg: 'openCamera:fail not supported', code: 'API_UNSUPPORTED' }]]);
    const photo = page.logic.call(CHANNELS.render, 'callComponent', {
      scope: 1,
      selector: '<camera>',
      index: 0,
      method: 'takePhoto',
    });
    await expect(photo).rejects.toMatchObject({ code: 'API_FAILED' });
  });
});
