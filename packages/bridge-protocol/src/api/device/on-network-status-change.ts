import { boolean, object, subscribe } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';
import { networkType } from './get-network-type.ts';

export const onNetworkStatusChange: DocumentedApi = subscribe('onNetworkStatusChange', {
  result: object({ isConnected: boolean, networkType: networkType }),
  see: 'device/network/wx.onNetworkStatusChange',
});
