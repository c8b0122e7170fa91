// Where the scripts of the frames begin: a core for each realm that has packs, and the packs.

import { fileURLToPath } from 'node:url';
import { LOGIC_PACKS } from '@dinghy/bridge-protocol';
import { packNames } from '@dinghy/runtime-view/packs';
import type { FrameKind } from '../src/web/frames/messages.ts';
import type { PackPaths } from './link-packs.ts';

export interface RealmScripts {
  readonly core: string;
  readonly packs: PackPaths;
  /** Modules of several packs that the core has for them, though it does without. */
  readonly common: readonly string[];
}

export const frameScripts: Readonly<Record<FrameKind, RealmScripts>> = {
  logic: {
    core: frameScript('logic-worker'),
    // Canvases are the browser's: what is made of them is the worker's own.
    packs: { ...packPaths('runtime-logic', LOGIC_PACKS), objects: frameFile('logic-worker/packs/objects') },
    common: [],
  },
  view: {
    core: frameScript('view-frame'),
    packs: packPaths('runtime-view', packNames),
    // Every view has two of the packs that these are in: `basics` and `painted`.
    common: ['page/frame-turn', 'page/animate-scroll'].map((path) => sourceOf('runtime-view', path)),
  },
};

export function frameScript(folder: string): string {
  return frameFile(`${folder}/main`);
}

function frameFile(path: string): string {
  return fileURLToPath(new URL(`../src/web/frames/${path}.ts`, import.meta.url));
}

function packPaths(runtime: string, names: readonly string[]): PackPaths {
  return Object.fromEntries(names.map((name) => [name, sourceOf(runtime, `packs/${name}`)]));
}

function sourceOf(runtime: string, path: string): string {
  return fileURLToPath(new URL(`../../${runtime}/src/${path}.ts`, import.meta.url));
}
