import { createBackgroundAudio } from '../wx/background-audio.ts';
import { createInnerAudioFactory } from '../wx/inner-audio.ts';
import { createSockets } from '../wx/network/sockets.ts';
import { createPerformance } from '../wx/performance.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = {
  managers(services) {
    const performance = createPerformance(services.now, services.onThrow);
    const audio = createBackgroundAudio(createInnerAudioFactory(services), services.onThrow);
    return {
      apis: { openSocket: createSockets(services), openInnerAudio: audio, '': performance.api },
      hear: performance.hear,
    };
  },
};
