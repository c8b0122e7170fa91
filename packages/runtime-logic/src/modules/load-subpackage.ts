// `require.async` across packages: finds the subpackage that a path belongs to, and has the container load it.

export interface SubpackageLoader {
  setManifest(manifest: unknown): void;
  /** Resolves when the package of a path is loaded, at once where it belongs to none. */
  loadPackageOf(path: string): Promise<void>;
  onLoaded(root: string): void;
}

export function createSubpackageLoader(load: (root: string) => Promise<unknown>): SubpackageLoader {
  let roots: readonly string[] = [];
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
      await load(root);
      await arrived;
    } finally {
      loading.delete(root);
      waiting.delete(root);
    }
  }

  return {
    setManifest(manifest) {
      const raw = (manifest as { raw?: { subpackages?: unknown; subPackages?: unknown } } | null)?.raw;
      // Programs write both, and some write both at once.
      const listed = [raw?.subpackages, raw?.subPackages].flatMap((list) => (Array.isArray(list) ? list : []));
      roots = listed.map((entry) => String((entry as { root?: unknown })?.root ?? '').replace(/^\/+|\/+$/g, ''));
    },
    async loadPackageOf(path) {
      const root = roots.find((each) => each !== '' && path.startsWith(`${each}/`));
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
