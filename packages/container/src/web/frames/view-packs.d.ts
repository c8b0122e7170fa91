// Types of `#view-packs`, the module that scripts/build-frames.ts writes to dist/frames/view-packs.js.

/** By name: the code of a pack, in a chunk of its own. */
export declare const viewPacks: Readonly<Record<string, () => Promise<{ readonly code: string }>>>;
