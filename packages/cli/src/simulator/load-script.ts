import type { LoadScript } from './map-stack.ts';

interface Manifest {
  readonly packages: readonly {
    readonly root: string;
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
  }[];
}

/** @param base address of the folder that holds the package's manifest.json */
export function createScriptLoader(base: string): LoadScript {
  let reading: Promise<Manifest> | undefined;
  return async (root) => {
    reading ??= fetch(new URL('manifest.json', base)).then((response) => response.json());
    const files = (await reading).packages.find((candidate) => candidate.root === root)?.files;
    const sha256 = files?.find(({ path }) => path === 'logic.js')?.sha256;
    return sha256 === undefined ? undefined : (await fetch(new URL(`files/${sha256}`, base))).text();
  };
}
