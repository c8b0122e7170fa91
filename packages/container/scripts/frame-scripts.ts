// Where the scripts of the frames begin: a core for each realm that has packs, and the packs.

import { fileURLToPath } from 'node:url';
import { LOGIC_PACKS } from '@dinghy/bridge-protocol';
import { packNames } from '@dinghy/runtime-view/packs';
import type { FrameKind } from '../src/web/frames/messages.ts';
import type { PackPaths } from './link-packs.ts';

interface RealmScripts {
  readonly core: string;
  readonly packs: PackPaths;
}

export const frameScripts: Readonly<Record<FrameKind, RealmScripts>> = {
  logic: { core: frameScript('logic-worker'), packs: packPaths('runtime-logic', LOGIC_PACKS) },
  view: { core: frameScript('view-frame'), packs: packPaths('runtime-view', packNames) },
};

export function frameScript(folder: string): string {
  return fileURLToPath(new URL(`../src/web/frames/${folder}/main.ts`, import.meta.url));
}

function packPaths(runtime: string, names: readonly string[]): PackPaths {
  return Object.fromEntries(
    names.map((name) => [name, fileURLToPath(new URL(`../../${runtime}/src/packs/${name}.ts`, import.meta.url))]),
  );
}
