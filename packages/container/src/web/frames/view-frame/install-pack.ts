// Runs a pack of built-in components that the container has sent. The policy of this document names the hashes of the packs
// that were built with it: a script of any other text is refused by the browser, whoever sent it.

import { DinghyError } from '@dinghy/errors';
import type { PackName, ViewPack } from '@dinghy/runtime-view';
import { core } from '#frame-core';

/** Where browsers ask for trusted types: the one policy of the document, which makes scripts and no markup. */
interface ScriptPolicy {
  createScript(code: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy;
}

/** The name that a pack's script leaves itself under; scripts/bundle-frames.ts gives it. */
interface PackScope {
  dinghyPack?: ((core: readonly unknown[], install: (pack: ViewPack) => void) => void) | undefined;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy: ScriptPolicy | undefined = trustedTypes?.createPolicy('dinghy-pack', { createScript: (code) => code });

export function installPack(name: PackName, code: string): ViewPack {
  const scope = globalThis as PackScope;
  scope.dinghyPack = undefined;
  const script = document.createElement('script');
  script.text = policy?.createScript(code) ?? code;
  // It runs while it is being put in, or is refused.
  document.head.append(script);
  script.remove();
  const { dinghyPack } = scope as PackScope;
  if (dinghyPack === undefined) throw new DinghyError('VIEW_PACK_REFUSED', { name });
  let installed: ViewPack = {};
  dinghyPack(core, (pack) => {
    installed = pack;
  });
  return installed;
}
