import type { Shim, ShimCall } from '../shim.ts';
import { guardedFetch, type NetworkOptions } from './guarded-fetch.ts';
import { addQuery, hasBody, toBody } from './request-body.ts';
import { cookiesOf, toRequestHeaders, toResultHeaders } from './request-headers.ts';
import { createRequestSlots } from './request-slots.ts';
import { readBytes, toData, toText } from './response-body.ts';

export interface RequestParams {
  readonly url: string;
  readonly data?: unknown;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly timeout?: number;
  readonly method?: string;
  readonly dataType?: string;
  readonly responseType?: string;
  readonly enableChunked?: boolean;
}

export interface RequestResult {
  readonly data: unknown;
  readonly statusCode: number;
  readonly header: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
}

const MAX_RESPONSE_BYTES = 8 * 1024 * 1024;

/**
 * `wx.request` over `fetch`, under the app's domain list.
 *
 * @example
 * createRequestShim({ fetch, policy: createListPolicy({ request: ['https://api.example.com'] }) });
 */
export function createRequestShim(options: NetworkOptions): Shim {
  const slots = createRequestSlots();
  return {
    name: 'request/fetch',
    apis: { request: (params: RequestParams, call: ShimCall) => slots.run(call, () => request(options, params, call)) },
    releaseApp: slots.releaseApp,
  };
}

function request(options: NetworkOptions, params: RequestParams, call: ShimCall): Promise<RequestResult> {
  const method = (params.method ?? 'GET').toUpperCase();
  const headers = toRequestHeaders(params.header);
  const withBody = hasBody(method);
  return guardedFetch(
    options,
    'request',
    call,
    {
      url: params.url,
      method,
      headers,
      body: withBody ? toBody(params.data, headers) : undefined,
      timeoutMs: params.timeout,
      ...(withBody ? {} : { adjust: (url: URL) => addQuery(url, params.data) }),
    },
    (response) => readResult(response, params, call, options.maxResponseBytes ?? MAX_RESPONSE_BYTES),
  );
}

async function readResult(response: Response, params: RequestParams, call: ShimCall, limitBytes: number): Promise<RequestResult> {
  const head = { statusCode: response.status, header: toResultHeaders(response.headers), cookies: cookiesOf(response.headers) };
  call.emit('headersReceived', head);
  const onChunk = params.enableChunked
    ? (chunk: Uint8Array) => call.emit('chunkReceived', { data: chunk.slice().buffer })
    : undefined;
  const bytes = await readBytes(response, limitBytes, onChunk);
  // What went out in chunks is not sent again.
  if (params.enableChunked) return { ...head, data: '' };
  if (params.responseType === 'arraybuffer') return { ...head, data: bytes };
  return { ...head, data: toData(toText(bytes, response.headers.get('content-type')), params.dataType) };
}
