import { address, any, number, object, optional, recordOf, task, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const uploadFile: DocumentedApi = task('uploadFile', {
  params: {
    url: address,
    filePath: address,
    name: textUpTo(256),
    header: optional(recordOf(any)),
    formData: optional(recordOf(any)),
    timeout: optional(number),
  },
  result: object({ data: text, statusCode: number, header: optional(recordOf(text)) }),
  deadlineMs: 610_000,
  task: {
    methods: ['abort'],
    events: {
      headersReceived: object({ header: recordOf(text), statusCode: number }),
      progressUpdate: object({ progress: number, totalBytesSent: number, totalBytesExpectedToSend: number }),
    },
  },
  see: 'network/upload/wx.uploadFile',
});
