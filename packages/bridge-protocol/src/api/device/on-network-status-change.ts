import { boolean, object, subscribe } from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';
import { networkType } from './get-network-type.ts';

export const onNetworkStatusChange: ApiDescriptor = subscribe('onNetworkStatusChange', {
  result: object({ isConnected: boolean, networkType: networkType }),
  see: 'device/network/wx.onNetworkStatusChange',
});
