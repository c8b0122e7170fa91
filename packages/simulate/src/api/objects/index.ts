// Functions of `wx` that give objects, and the few that do something.

import { createAnimation } from '../animation.ts';
import { createBase } from './base.ts';
import { createCanvas } from './canvas.ts';
import { createDevices } from './devices.ts';
import { createFiles } from './files.ts';
import { createMedia } from './media.ts';
import { nothing } from './mock-object.ts';
import { createNetwork } from './network.ts';
import { createNextTick } from './next-tick.ts';
import { createIntersectionObserver, createSelectorQuery } from './queries.ts';
import { createWorklet } from './worklet.ts';

export function createObjects(): Record<string, unknown> {
  return {
    ...createBase(),
    ...createNetwork(),
    ...createMedia(),
    ...createCanvas(),
    ...createDevices(),
    ...createFiles(),
    createAnimation,
    nextTick: createNextTick(),
    createSelectorQuery,
    createIntersectionObserver,
    router: { addRouteBuilder: nothing, getRouteContext: () => null, removeRouteBuilder: nothing },
    worklet: createWorklet(),
  };
}
