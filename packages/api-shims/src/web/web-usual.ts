// `wx.request`, `wx.setStorage` and their kin, in a chunk of their own: a page is opened without them, and most programs call them
// soon after.

import { createRequestShim } from '../network/request-shim.ts';
import { createTransferShim, type TransferOptions } from '../network/transfer-shim.ts';
import type { Shim } from '../shim.ts';
import { createStorageShim, type StorageShimOptions } from '../storage/storage-shim.ts';
import type { WebUsual } from './web-extra-apis.ts';

export const createWebUsual: Readonly<Record<WebUsual, (options: TransferOptions & StorageShimOptions) => Shim>> = {
  request: createRequestShim,
  transfer: createTransferShim,
  storage: createStorageShim,
};
