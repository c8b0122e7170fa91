// What of the logic layer comes in packs: code that many programs never run. The compiler writes into a package which packs
// its code needs, the container sends them ahead of that code (docs/decisions/0021-logic-packs.md).

/**
 * `components`: what only components have. `scripts`: the evaluator of view scripts. `objects`: what `OBJECT_APIS` make.
 * `queries`: what is asked of a page as its view shows it. `motion`: what moves elements there. `relations`: how components find
 * each other. `navigation`: how pages do, and how packages come that code asks for. `managers`: what `MANAGER_APIS` make.
 * `files`: the file system; `files-at-hand`: its synchronous half. `names`: names that nobody here implements. `words`: what is
 * said of mistakes to who works on a package.
 */
export type LogicPackName = (typeof LOGIC_PACKS)[number];

export const LOGIC_PACKS = [
  'components',
  'scripts',
  'objects',
  'queries',
  'motion',
  'relations',
  'navigation',
  'managers',
  'files',
  'files-at-hand',
  'names',
  'words',
] as const;

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

/** Functions of `wx` that the pack `managers` answers. */
export const MANAGER_APIS: readonly string[] = /* @__PURE__ */ words(
  'connectSocket sendSocketMessage closeSocket onSocketOpen onSocketMessage onSocketError onSocketClose getPerformance ' +
    'getBackgroundAudioManager playBackgroundAudio pauseBackgroundAudio stopBackgroundAudio seekBackgroundAudio ' +
    'getBackgroundAudioPlayerState onBackgroundAudioPlay onBackgroundAudioPause onBackgroundAudioStop',
);

/** Function of `wx` that the pack `files` answers. */
export const FILE_SYSTEM_API = 'getFileSystemManager';

/**
 * Words without which no code can come to need a pack: of a component's own functions, and in what defines it; of functions of
 * `wx` that few programs call, however they come to them.
 */
export const PACK_WORDS: {
  readonly [Name in Exclude<LogicPackName, 'scripts' | 'objects' | 'names' | 'words'>]: readonly string[];
} = {
  // Pages use behaviors too. Templates with components in them are told by what they are compiled to.
  components: /* @__PURE__ */ words('Component Behavior behaviors'),
  queries: /* @__PURE__ */ words(
    'createSelectorQuery createIntersectionObserver createMediaQueryObserver animate clearAnimation setUpdatePerformanceListener',
  ),
  // A view finds what it is to move as it finds what it is asked about.
  motion: /* @__PURE__ */ words('animate clearAnimation'),
  relations: /* @__PURE__ */ words('relations getRelationNodes selectComponent selectAllComponents'),
  // `events` of `navigateTo` are heard where `getOpenerEventChannel` is said too. Programs with subpackages need it anyway.
  navigation: /* @__PURE__ */ words('eventChannel getOpenerEventChannel router pageRouter'),
  managers: MANAGER_APIS,
  files: [FILE_SYSTEM_API],
  'files-at-hand': /* @__PURE__ */ words(
    'accessSync appendFileSync copyFileSync mkdirSync readFileSync readdirSync renameSync rmdirSync saveFileSync statSync ' +
      'truncateSync unlinkSync writeFileSync',
  ),
};

/** Functions of `wx` that every logic layer answers itself. Those of hosts are in api-outlines.ts. */
export const CORE_APIS: readonly string[] = /* @__PURE__ */ words(
  'canIUse nextTick onAppShow offAppShow onAppHide ' +
    'offAppHide onError offError onPageNotFound offPageNotFound onUnhandledRejection offUnhandledRejection',
);

function words(text: string): readonly string[] {
  return text.split(' ');
}
