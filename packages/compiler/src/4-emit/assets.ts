// Which files of the project go into the package as they are: those whose type a mini-program can load at run time.
// Templates compute addresses, so a file that no source names may be needed all the same.

import { createPathSet } from '@dinghy/package-format';
import { takePath, takeRoot } from '../2-analyze/package-paths.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { extensionOf } from '../project/path.ts';
import type { ProjectFiles } from '../project/project-files.ts';

const ASSET_EXTENSIONS = new Set(
  (
    '.png .jpg .jpeg .gif .svg .webp .bmp .ico .apng .avif .mp3 .aac .m4a .wav .ogg .silk .mp4 .webm .mov .wasm .br .cer .cert .crt ' +
    '.pem .ttf .otf .woff .woff2 .eot .txt .csv .xml .pdf .bin .obj .gltf .glb .lottie .pag .tgs .model'
  ).split(' '),
);

/** JSON that belongs to the tools and the compiler. */
const TOOL_JSON = new Set(
  (
    'app theme sitemap ext project.config project.private.config package package-lock tsconfig jsconfig tslint mini.project plugin ' +
    'game lerna babel.config'
  ).split(' '),
);

export interface AssetSelection {
  readonly files: ProjectFiles;
  /** Files that a stylesheet names: they go in whatever their type is. */
  readonly referenced: ReadonlySet<string>;
  /** Of all packages. */
  readonly roots: readonly string[];
  readonly report: Report;
}

/** App paths of the assets. */
export function selectAssets({ files, referenced, roots, report }: AssetSelection): string[] {
  const taken = createPathSet();
  for (const root of roots) takeRoot(taken, root);
  return files.paths.filter((path) => {
    if (!referenced.has(path) && !isAsset(path, files)) return false;
    const problem = takePath(taken, path);
    if (problem !== undefined) report(createDiagnostic('PROJECT_PATH_REFUSED', { path, problem }, { file: path }));
    return problem === undefined;
  });
}

function isAsset(path: string, files: ProjectFiles): boolean {
  const extension = extensionOf(path);
  return extension === '.json' ? isDataJson(path, files) : ASSET_EXTENSIONS.has(extension);
}

/** Data that a program reads itself, not the configuration of a page, a component, a package or a tool. */
function isDataJson(path: string, files: ProjectFiles): boolean {
  if (path.includes('miniprogram_npm/') || /(?:^|\/)\./.test(path)) return false;
  const name = path.slice(path.lastIndexOf('/') + 1, -'.json'.length);
  if (TOOL_JSON.has(name) || name.startsWith('tsconfig.')) return false;
  const base = path.slice(0, -'.json'.length);
  return !['.wxml', '.js', '.ts'].some((extension) => files.has(base + extension));
}
