// Packs of built-in components, built with the frame documents by scripts/build-frames.ts: text of one script each, by name.

export declare const viewPacks: Readonly<Record<string, () => Promise<{ readonly code: string }>>>;

/** Tag of a built-in component to the pack that brings it. */
export declare const packOfTag: Readonly<Record<string, string>>;
