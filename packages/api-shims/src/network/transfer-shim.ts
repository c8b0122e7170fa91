import { DinghyError } from '@dinghy/errors';
import type { AppFiles } from '../files/app-files.ts';
import type { Shim, ShimCall } from '../shim.ts';
import { guardedFetch, type NetworkOptions } from './guarded-fetch.ts';
import { cookiesOf, toRequestHeaders, toResultHeaders } from './request-headers.ts';
import { createRequestSlots } from './request-slots.ts';
import { readBytes, toText } from './response-body.ts';

export interface TransferOptions extends NetworkOptions {
  readonly files: AppFiles;
  /** Largest download, in bytes. Default 50 MiB, the platform's. */
  readonly maxDownloadBytes?: number;
}

interface DownloadParams {
  readonly url: string;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly timeout?: number;
  readonly filePath?: string;
}

interface UploadParams {
  readonly url: string;
  readonly filePath: string;
  readonly name: string;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly formData?: Readonly<Record<string, unknown>>;
  readonly timeout?: number;
}

const MAX_DOWNLOAD_BYTES = 50 * 1024 * 1024;
const MAX_ANSWER_BYTES = 1024 * 1024;

/** `wx.downloadFile` into, and `wx.uploadFile` out of, the app's temporary files. */
export function createTransferShim(options: TransferOptions): Shim {
  const slots = createRequestSlots();
  return {
    name: 'transfer/fetch',
    apis: {
      downloadFile: (params: DownloadParams, call: ShimCall) => slots.run(call, () => download(options, params, call)),
      uploadFile: (params: UploadParams, call: ShimCall) => slots.run(call, () => upload(options, params, call)),
    },
    releaseApp(appId) {
      slots.releaseApp(appId);
      options.files.releaseApp(appId);
    },
  };
}

async function download(options: TransferOptions, params: DownloadParams, call: ShimCall): Promise<unknown> {
  const { filePath } = params;
  // A file that is not where it was asked for would be worse than none.
  if (filePath !== undefined && !options.files.write)
    throw new DinghyError('API_FAILED', { reason: 'filePath is not supported' });
  const request = {
    url: params.url,
    method: 'GET',
    headers: toRequestHeaders(params.header),
    body: undefined,
    timeoutMs: params.timeout,
  };
  return guardedFetch(options, 'downloadFile', call, request, async (response) => {
    call.emit('headersReceived', { statusCode: response.status, header: toResultHeaders(response.headers) });
    const expected = Number(response.headers.get('content-length') ?? 0);
    const bytes = await readBytes(response, options.maxDownloadBytes ?? MAX_DOWNLOAD_BYTES, (_chunk, total) =>
      call.emit('progressUpdate', progressOf(total, expected, 'totalBytesWritten', 'totalBytesExpectedToWrite')),
    );
    const mime = response.headers.get('content-type') ?? 'application/octet-stream';
    const statusCode = response.status;
    if (filePath === undefined) return { statusCode, tempFilePath: options.files.add(call.appId, { bytes, mime }) };
    await options.files.write?.(call.appId, filePath, bytes);
    return { statusCode, filePath };
  });
}

async function upload(options: TransferOptions, params: UploadParams, call: ShimCall): Promise<unknown> {
  const file = await options.files.read(call.appId, params.filePath);
  if (!file) throw new DinghyError('FILE_NOT_FOUND', { path: params.filePath.slice(0, 200) });
  const form = new FormData();
  for (const [name, value] of Object.entries(params.formData ?? {})) {
    form.append(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  form.append(params.name, new Blob([file.bytes], { type: file.mime }), params.filePath.split('/').at(-1) ?? 'file');
  const headers = toRequestHeaders(params.header);
  // The boundary is made with the body; a content type from outside would not fit it.
  headers.delete('content-type');
  const size = file.bytes.byteLength;
  const request = { url: params.url, method: 'POST', headers, body: form, timeoutMs: params.timeout };
  return guardedFetch(options, 'uploadFile', call, request, async (response) => {
    call.emit('progressUpdate', progressOf(size, size, 'totalBytesSent', 'totalBytesExpectedToSend'));
    const header = toResultHeaders(response.headers);
    call.emit('headersReceived', { statusCode: response.status, header, cookies: cookiesOf(response.headers) });
    const bytes = await readBytes(response, MAX_ANSWER_BYTES);
    return { statusCode: response.status, header, data: toText(bytes, response.headers.get('content-type')) };
  });
}

function progressOf(done: number, expected: number, doneName: string, expectedName: string): Readonly<Record<string, number>> {
  const progress = expected > 0 ? Math.min(100, Math.round((done / expected) * 100)) : 0;
  return { progress, [doneName]: done, [expectedName]: Math.max(expected, done) };
}
