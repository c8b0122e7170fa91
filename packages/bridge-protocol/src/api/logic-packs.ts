// What of the logic layer comes in packs: code that many programs never run. The compiler writes into a package which packs
// its code needs, the container sends them ahead of that code (docs/decisions/0021-logic-packs.md).

/** `scripts`: the evaluator of view scripts. `objects`: what `OBJECT_APIS` make. `names`: names that nobody here implements. */
export type LogicPackName = 'scripts' | 'objects' | 'names';

export const LOGIC_PACKS: readonly LogicPackName[] = ['scripts', 'objects', 'names'];

/** Functions of `wx` that the pack `objects` answers. */
export const OBJECT_APIS: readonly string[] = /* @__PURE__ */ words(
  'createVideoContext createAudioContext createMapContext createLivePlayerContext createLivePusherContext createCameraContext ' +
    'createCanvasContext createContext drawCanvas createOffscreenCanvas canvasToTempFilePath canvasGetImageData ' +
    'canvasPutImageData createInnerAudioContext createAnimation',
);

/** Functions of `wx` that every logic layer answers itself. Those of hosts are in api-outlines.ts. */
export const CORE_APIS: readonly string[] = /* @__PURE__ */ words(
  'canIUse nextTick createSelectorQuery createIntersectionObserver createMediaQueryObserver onAppShow offAppShow onAppHide ' +
    'offAppHide onError offError onPageNotFound offPageNotFound onUnhandledRejection offUnhandledRejection',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}
