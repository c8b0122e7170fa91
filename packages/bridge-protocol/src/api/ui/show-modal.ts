import { boolean, call, colour, object, optional, text, textUpTo } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

export const showModal: DocumentedApi = call('showModal', {
  params: {
    title: optional(text),
    content: optional(text),
    showCancel: optional(boolean),
    cancelText: optional(textUpTo(64)),
    cancelColor: optional(colour),
    confirmText: optional(textUpTo(64)),
    confirmColor: optional(colour),
    editable: optional(boolean),
    placeholderText: optional(text),
  },
  result: object({ confirm: boolean, cancel: boolean, content: optional(text) }),
  see: 'ui/interaction/wx.showModal',
});
