import { number, object, sync } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const getMenuButtonBoundingClientRect: DocumentedApi = sync('getMenuButtonBoundingClientRect', {
  result: object({ width: number, height: number, top: number, right: number, bottom: number, left: number }),
  source: 'facts',
  see: 'ui/menu/wx.getMenuButtonBoundingClientRect',
});
