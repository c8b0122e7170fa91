// The engines that this run drives: Chromium alone in `npm test`, all three in `npm run e2e:engines`.

import { createChromium } from './chromium.ts';
import type { Engine, EngineName } from './engine.ts';
import { createFirefox } from './firefox.ts';
import { createWebKit } from './webkit/webkit.ts';

const creators: Readonly<Record<EngineName, () => Promise<Engine>>> = {
  chromium: createChromium,
  firefox: createFirefox,
  webkit: createWebKit,
};

/** From DINGHY_ENGINES, names with commas between them. */
export const engineNames: readonly EngineName[] = (process.env.DINGHY_ENGINES ?? 'chromium').split(',').map((name) => {
  if (!Object.hasOwn(creators, name))
    throw new Error(`DINGHY_ENGINES names ${name}; known are ${Object.keys(creators).join(', ')}.`);
  return name as EngineName;
});

export function createEngine(name: EngineName): Promise<Engine> {
  return creators[name]();
}
