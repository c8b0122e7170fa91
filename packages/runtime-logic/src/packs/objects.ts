import { createComponentObjects } from '../wx/component-objects.ts';
import { createAnimation } from '../wx/create-animation.ts';
import { createInnerAudioFactory } from '../wx/inner-audio.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: Required<Pick<LogicPack, 'objects'>> = {
  objects(services) {
    const { api, objectOf } = createComponentObjects(services);
    return {
      objectOf,
      api: {
        ...api,
        createAnimation: (settings: Readonly<Record<string, unknown>>) => createAnimation(settings),
        createInnerAudioContext: createInnerAudioFactory(services),
      },
    };
  },
};
