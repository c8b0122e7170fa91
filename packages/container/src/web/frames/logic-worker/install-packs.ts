// Takes packs of the logic layer: scripts that the container sends before the code of a package that needs them.

import type { LogicPack } from '@dinghy/runtime-logic';

interface FrameCore {
  readonly core: readonly unknown[];
  readonly link: string;
}

/** A pack as scripts/link-packs.ts writes it. */
type PackScript = (core: readonly unknown[], install: (pack: LogicPack) => void) => void;

/** Mini-program code can call it too: it holds nothing that this realm may not have. */
export function installPacks(realm: object, addPack: (pack: LogicPack) => void, { core, link }: FrameCore): void {
  const define = (builtFor: string, run: PackScript): void => {
    if (builtFor !== link) throw new Error('this pack was built for another frame document');
    run(core, addPack);
  };
  Object.defineProperty(realm, '__dinghyPack', { value: define });
}
