// Runs a pack of built-in components that the container has sent. The policy of this document names the hashes of the packs
// that were built with it: a script of any other text is refused by the browser, whoever sent it.

import { DinghyError } from '@dinghy/errors';
import type { PackName, ViewPack } from '@dinghy/runtime-view';
import { core } from '#frame-core';
import { PACK_NAME, packScript } from '../pack-script.ts';

/** Where browsers ask for trusted types: the one policy of the document, which makes scripts and no markup. */
interface ScriptPolicy {
  createScript(text: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

type InstallPack = (core: readonly unknown[], install: (pack: ViewPack) => void) => void;
type PackScope = { [PACK_NAME]?: InstallPack | undefined };

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy: ScriptPolicy | undefined = trustedTypes?.createPolicy('dinghy-pack', { createScript: (text) => text });

export function installPack(name: PackName, code: string): ViewPack {
  const scope = globalThis as PackScope;
  scope[PACK_NAME] = undefined;
  const text = packScript(code);
  const script = document.createElement('script');
  script.text = policy?.createScript(text) ?? text;
  // It runs while it is being put in, or is refused.
  document.head.append(script);
  script.remove();
  const installInto = (scope as PackScope)[PACK_NAME];
  if (installInto === undefined) throw new DinghyError('VIEW_PACK_REFUSED', { name });
  let installed: ViewPack = {};
  installInto(core, (pack) => {
    installed = pack;
  });
  return installed;
}
