// What of the logic layer comes in packs: code that many programs never run. The compiler writes into a package which packs
// its code needs, the container sends them ahead of that code (docs/decisions/0021-logic-packs.md).

/**
 * `scripts`: the evaluator of view scripts. `objects`: what `OBJECT_APIS` make. `queries`: what is asked of a page as its view
 * shows it. `motion`: what moves elements there. `relations`: how components find each other. `names`: names that nobody here implements.
 */
export type LogicPackName = 'scripts' | 'objects' | 'queries' | 'motion' | 'relations' | 'names';

export const LOGIC_PACKS: readonly LogicPackName[] = ['scripts', 'objects', 'queries', 'motion', 'relations', 'names'];

/** Functions of `wx` that the pack `objects` answers. */
export const OBJECT_APIS: readonly string[] = /* @__PURE__ */ words(
  'createVideoContext createAudioContext createMapContext createLivePlayerContext createLivePusherContext createCameraContext ' +
    'createCanvasContext createContext drawCanvas createOffscreenCanvas canvasToTempFilePath canvasGetImageData ' +
    'canvasPutImageData createInnerAudioContext createAnimation',
);

/** Functions of `wx` that the pack `queries` answers. */
export const QUERY_APIS: readonly string[] = /* @__PURE__ */ words(
  'createSelectorQuery createIntersectionObserver createMediaQueryObserver',
);

/** Words without which no code can come to need a pack: of a component's own functions, and in what defines it. */
export const PACK_WORDS: { readonly [Name in 'queries' | 'motion' | 'relations']: readonly string[] } = {
  queries: /* @__PURE__ */ words(
    'createSelectorQuery createIntersectionObserver createMediaQueryObserver animate clearAnimation setUpdatePerformanceListener',
  ),
  // A view finds what it is to move as it finds what it is asked about.
  motion: /* @__PURE__ */ words('animate clearAnimation'),
  relations: /* @__PURE__ */ words('relations getRelationNodes selectComponent selectAllComponents'),
};

/** Functions of `wx` that every logic layer answers itself. Those of hosts are in api-outlines.ts. */
export const CORE_APIS: readonly string[] = /* @__PURE__ */ words(
  'canIUse nextTick onAppShow offAppShow onAppHide ' +
    'offAppHide onError offError onPageNotFound offPageNotFound onUnhandledRejection offUnhandledRejection',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}
