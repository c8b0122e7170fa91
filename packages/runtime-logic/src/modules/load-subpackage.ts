// `require.async` across packages: finds the subpackage that a path belongs to, and has the container load it.

import type { HostCall } from '../wx/host-api.ts';

export interface SubpackageLoader {
  /** Resolves when the package of a path is loaded, at once where it belongs to none. */
  loadPackageOf(path: string): Promise<void>;
  onLoaded(root: string): void;
}

export interface SubpackageServices {
  readonly callHost: HostCall;
  /** Filled at boot. */
  readonly wxConfig: { readonly raw?: unknown };
}

export function createSubpackageLoader({ callHost, wxConfig }: SubpackageServices): SubpackageLoader {
  const loaded = new Set<string>();
  const loading = new Map<string, Promise<void>>();
  const waiting = new Map<string, () => void>();

  /** The call's answer and the package's own message take different ways; both must have come. */
  async function start(root: string): Promise<void> {
    const arrived = new Promise<void>((resolve) => {
      if (loaded.has(root)) resolve();
      else waiting.set(root, resolve);
    });
    try {
      await callHost('loadSubpackage', { root });
      await arrived;
    } finally {
      loading.delete(root);
      waiting.delete(root);
    }
  }

  return {
    async loadPackageOf(path) {
      const root = rootsOf(wxConfig.raw).find((each) => each !== '' && path.startsWith(`${each}/`));
      if (root === undefined || loaded.has(root)) return;
      const under = loading.get(root) ?? start(root);
      loading.set(root, under);
      await under;
    },
    onLoaded(root) {
      loaded.add(root);
      waiting.get(root)?.();
    },
  };
}

function rootsOf(appJson: unknown): readonly string[] {
  const { subpackages, subPackages } = (appJson ?? {}) as { subpackages?: unknown; subPackages?: unknown };
  // Programs write both, and some write both at once.
  const listed = [subpackages, subPackages].flatMap((list) => (Array.isArray(list) ? list : []));
  return listed.map((entry) => String((entry as { root?: unknown })?.root ?? '').replace(/^\/+|\/+$/g, ''));
}
