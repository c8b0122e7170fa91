// Packs of the logic layer, built with the frame documents by scripts/build-frames.ts: text of one script each, by name.

export declare const logicPacks: Readonly<Record<string, () => Promise<{ readonly code: string }>>>;
