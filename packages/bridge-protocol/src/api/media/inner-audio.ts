import { address, any, boolean, call, number, numberBetween, object, oneOf, optional, task, text } from '../build-descriptor.ts';
import type { DocumentedApi } from '../descriptor.ts';

/** A player of `wx.createInnerAudioContext`, from its making to its `destroy()`. Numbers are the logic layer's own. */
export const openInnerAudio: DocumentedApi = task('openInnerAudio', {
  params: { audio: number },
  task: { methods: ['abort'], events: { state: object({ type: text, state: any }) } },
  internal: true,
  see: 'media/audio/wx.createInnerAudioContext',
});

/** What a program sets or asks of it. */
export const operateInnerAudio: DocumentedApi = call('operateInnerAudio', {
  params: {
    audio: number,
    operation: oneOf('set', 'play', 'pause', 'stop', 'seek'),
    src: optional(address),
    startTime: optional(number),
    autoplay: optional(boolean),
    loop: optional(boolean),
    volume: optional(numberBetween(0, 1)),
    playbackRate: optional(numberBetween(0.5, 2)),
    position: optional(number),
  },
  internal: true,
  see: 'media/audio/InnerAudioContext',
});
