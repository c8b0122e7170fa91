import {
  address,
  any,
  bytes,
  call,
  either,
  listOf,
  number,
  object,
  oneOf,
  optional,
  recordOf,
  task,
  text,
  textUpTo,
} from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** A connection of `wx.connectSocket`, from its making to its end. Numbers are the logic layer's own. */
export const openSocket: DocumentedApi = task('openSocket', {
  params: {
    socket: number,
    url: address,
    header: optional(recordOf(any)),
    protocols: optional(listOf(textUpTo(256), 16)),
    timeout: optional(number),
  },
  task: {
    methods: ['abort'],
    events: {
      open: object({ header: recordOf(text) }),
      message: object({ data: either(bytes, text) }),
      error: object({ errMsg: text }),
      close: object({ code: number, reason: text }),
    },
  },
  internal: true,
  see: 'network/websocket/wx.connectSocket',
});

/** What a program sends, and its end of the conversation. */
export const operateSocket: DocumentedApi = call('operateSocket', {
  params: {
    socket: number,
    operation: oneOf('send', 'close'),
    data: optional(either(bytes, text)),
    code: optional(number),
    reason: optional(text),
  },
  internal: true,
  see: 'network/websocket/SocketTask',
});
