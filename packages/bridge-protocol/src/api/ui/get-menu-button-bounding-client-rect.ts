import { number, object, sync } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

export const getMenuButtonBoundingClientRect: ApiDescriptor = sync('getMenuButtonBoundingClientRect', {
  result: object({ width: number, height: number, top: number, right: number, bottom: number, left: number }),
  source: 'facts',
  see: 'ui/menu/wx.getMenuButtonBoundingClientRect',
});
