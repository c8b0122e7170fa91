import {
  address,
  any,
  boolean,
  bytes,
  either,
  listOf,
  number,
  object,
  optional,
  recordOf,
  task,
  text,
  textUpTo,
} from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** Loose where the platform is: method in any case, header values of any kind. The shim enforces the timeouts, not the deadline. */
export const request: DocumentedApi = task('request', {
  params: {
    url: address,
    data: optional(either(bytes, any)),
    header: optional(recordOf(any)),
    timeout: optional(number),
    method: optional(textUpTo(16)),
    dataType: optional(textUpTo(32)),
    responseType: optional(textUpTo(32)),
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
