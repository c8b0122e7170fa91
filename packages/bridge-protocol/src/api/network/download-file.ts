import { address, any, number, object, optional, recordOf, task, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const downloadFile: DocumentedApi = task('downloadFile', {
  params: { url: address, header: optional(recordOf(any)), timeout: optional(number), filePath: optional(address) },
  result: object({ tempFilePath: optional(text), filePath: optional(text), statusCode: number }),
  deadlineMs: 610_000,
  task: {
    methods: ['abort'],
    events: {
      headersReceived: object({ header: recordOf(text), statusCode: number }),
      progressUpdate: object({ progress: number, totalBytesWritten: number, totalBytesExpectedToWrite: number }),
    },
  },
  see: 'network/download/wx.downloadFile',
});
