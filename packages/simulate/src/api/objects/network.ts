// Requests and sockets. The network answers after a while, and with nothing.

import type { CallbackOptions } from '../utils.ts';
import { idle } from './mock-object.ts';

/** Milliseconds until the mocked network answers. */
const NETWORK_DELAY = 100;

export function createNetwork(): Record<string, unknown> {
  const task =
    (members: string, result: object) =>
    (options: CallbackOptions = {}) => {
      const timer = setTimeout(() => {
        for (const callback of [options.success, options.complete]) if (typeof callback === 'function') callback(result as never);
      }, NETWORK_DELAY);
      return { ...idle(members), ...(members.includes('Chunk') ? { abort: () => clearTimeout(timer) } : {}) };
    };
  const http = 'offChunkReceived offHeadersReceived onChunkReceived onHeadersReceived';
  const socket = 'connect write close onClose offClose onError offError onMessage offMessage';
  return {
    request: task(http, { errMsg: 'request:ok', data: {}, statusCode: 200, header: {}, cookies: [], profile: {} }),
    downloadFile: task(http, { errMsg: 'downloadFile:ok', tempFilePath: '/', filePath: '/', statusCode: 200, profile: {} }),
    uploadFile: task(http, { errMsg: 'uploadFile:ok', data: {}, statusCode: 200 }),
    connectSocket: task('send close onOpen onClose onError onMessage', { errMsg: 'connectSocket:ok' }),
    createTCPSocket: () => idle(`${socket} bindWifi onConnect offConnect onBindWifi offBindWifi`),
    createUDPSocket: () => ({ ...idle(`${socket} setTTL send onListening offListening`), bind: (port?: number) => port || 888 }),
  };
}
