import type { DrawObject } from '../paint.ts';
import { camera, headphones, speaker, watch } from './audio.ts';
import { books, candle, notebook, pencils } from './desk.ts';
import { armchair, clock, lamp, plant } from './home.ts';
import { cruet, mug, pan, teapot } from './kitchen.ts';
import { backpack, flask, suitcase, umbrella } from './travel.ts';
import { cap, sneaker, sunglasses, tee } from './wear.ts';

/** Every drawing by the name that products use for it. */
export const drawings: ReadonlyMap<string, DrawObject> = new Map(
  Object.entries({
    mug,
    teapot,
    pan,
    cruet,
    lamp,
    armchair,
    plant,
    clock,
    backpack,
    suitcase,
    umbrella,
    flask,
    headphones,
    speaker,
    camera,
    watch,
    sneaker,
    cap,
    sunglasses,
    tee,
    notebook,
    pencils,
    candle,
    books,
  }),
);
