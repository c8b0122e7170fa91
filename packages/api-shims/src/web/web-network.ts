// `wx.request` and its kin, in a chunk of their own: a page is opened without them, and most programs call them soon after.

import { createRequestShim } from '../network/request-shim.ts';
import { createTransferShim, type TransferOptions } from '../network/transfer-shim.ts';
import type { Shim } from '../shim.ts';
import type { WebNetwork } from './web-extra-apis.ts';

export const createWebNetwork: Readonly<Record<WebNetwork, (options: TransferOptions) => Shim>> = {
  request: createRequestShim,
  transfer: createTransferShim,
};
