// What scripts/link-packs.ts puts into a frame's own script: what its packs use of it, and the name of that list.

export declare const core: readonly unknown[];
export declare const link: string;
