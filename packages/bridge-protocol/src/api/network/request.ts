import {
  address,
  any,
  boolean,
  bytes,
  either,
  listOf,
  number,
  numberBetween,
  object,
  oneOf,
  optional,
  recordOf,
  task,
  text,
  textUpTo,
} from '../build-descriptor.ts';
import type { ApiDescriptor } from '../descriptor.ts';

/** The shim enforces `timeout` and `networkTimeout`; the deadline only backs it up. */
export const request: ApiDescriptor = task('request', {
  params: {
    url: address,
    data: optional(either(bytes, any)),
    header: optional(recordOf(either(text, number, boolean))),
    timeout: optional(numberBetween(0, 600_000)),
    method: optional(oneOf('OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'CONNECT')),
    dataType: optional(textUpTo(32)),
    responseType: optional(oneOf('text', 'arraybuffer')),
    enableChunked: optional(boolean),
  },
  result: object({ data: either(bytes, any), statusCode: number, header: recordOf(text), cookies: listOf(text) }),
  deadlineMs: 610_000,
  task: {
    methods: ['abort'],
    events: {
      headersReceived: object({ header: recordOf(text), statusCode: number, cookies: listOf(text) }),
      chunkReceived: object({ data: bytes }),
    },
  },
  see: 'network/request/wx.request',
});
