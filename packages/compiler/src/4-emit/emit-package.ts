// Phase 4: compiled parts to the files of each package, and these to an app package.

import { type SubpackageParts, type WrittenPackage, writePackage } from '@dinghy/package-format';
import { packBundle } from '@dinghy/template';
import type { AppSource } from '../2-analyze/analyze-app.ts';
import type { CompiledUnit } from '../3-transform/compiled-unit.ts';
import type { CompiledModule } from '../3-transform/script/compile-module.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { BuildCache } from '../project/build-cache.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { type BundleInput, collectWxs, emitLogicBundle, emitViewBundle } from './bundles.ts';
import { collectFirstCommits, type RenderFirstCommits } from './first-commits.ts';
import { findLogicPacks, type ProgramTraits, readTraits } from './logic-packs.ts';
import { emitLogicScript, type LogicScript } from './logic-script.ts';
import { toIndexMap, toMapComment, toNameComment } from './script-map.ts';

export interface EmitInput {
  readonly appId: string;
  readonly version: string;
  readonly app: AppSource;
  readonly files: ProjectFiles;
  readonly units: readonly CompiledUnit[];
  readonly modules: readonly CompiledModule[];
  /** App paths. */
  readonly assets: readonly string[];
  readonly appStyle: string;
  readonly sourceMaps: SourceMaps;
  /** A development build. */
  readonly isForAuthors: boolean;
  readonly cache: BuildCache | undefined;
  readonly digest: ((bytes: Uint8Array) => string) | undefined;
  readonly renderFirstCommits: RenderFirstCommits | undefined;
  readonly report: Report;
}

/** Where the source maps of scripts go: into the script, into a result of their own, nowhere. */
export type SourceMaps = 'inline' | 'separate' | 'none';

export interface EmittedPackage {
  readonly package: WrittenPackage;
  /** With `separate`: root of a package to the source map of its logic.js, as JSON text. */
  readonly maps: ReadonlyMap<string, string>;
  /** Pages that come with their first commit. */
  readonly firstCommits: readonly string[];
}

export function emitPackage(input: EmitInput): EmittedPackage {
  const { appId, version, app } = input;
  const maps = new Map<string, string>();
  const mainWxs = collectWxs(input.units.filter(({ unit }) => unit.root === ''));
  const parts = app.packages.map((declared) => {
    const units = input.units.filter(({ unit }) => unit.root === declared.root);
    const bundle = { root: declared.root, units, present: isFirst(declared) ? {} : mainWxs };
    const script = emitLogicScript(
      declared.root,
      input.modules.filter(({ id }) => app.packageOf(id) === declared.root),
    );
    return { declared, bundle, script, logic: JSON.stringify(packBundle(emitLogicBundle(bundle), 'structure')) };
  });
  const logic = parts.map(({ declared, logic: text }) => ({ ...declared, text }));
  const firstCommits = collectFirstCommits({ ...input, logic });
  const traits = readTraits(
    parts.map(({ script }) => script.code),
    input.isForAuthors,
  );
  const packages = parts.map((part) => emitSubpackage(part, traits, firstCommits, maps, input));
  const written = writePackage({ appId, version, app: app.manifest, packages }, input.digest);
  return { package: written, maps, firstCommits: [...firstCommits.keys()] };
}

interface EmittedLogic {
  readonly declared: AppSource['packages'][number];
  readonly bundle: Pick<BundleInput, 'root' | 'units' | 'present'>;
  readonly script: LogicScript;
  /** Text of logic.json. */
  readonly logic: string;
}

/** Can run before any other package is there. */
function isFirst({ root, independent }: AppSource['packages'][number]): boolean {
  return root === '' || independent;
}

function emitSubpackage(
  { declared, bundle, script, logic }: EmittedLogic,
  traits: ProgramTraits,
  firstCommits: ReadonlyMap<string, string>,
  maps: Map<string, string>,
  input: EmitInput,
): SubpackageParts {
  const { root, independent, pages } = declared;
  const { app, files, appStyle, sourceMaps } = input;
  const view = emitViewBundle({
    ...bundle,
    windows: app.windows,
    // app.wxss does not apply to an independent package, which can run before the main one is there.
    appStyle: root === '' ? appStyle : independent ? '' : undefined,
    firstCommits: Object.fromEntries([...firstCommits].filter(([page]) => pages.includes(page))),
  });
  const { code, sections } = script;
  if (sections.length > 0 && sourceMaps === 'separate') maps.set(root, toIndexMap(sections));
  const contents = new Map<string, string | Uint8Array>([
    [
      'logic.js',
      sections.length > 0 && sourceMaps === 'inline'
        ? code + toNameComment(root) + toMapComment(sections, input.cache?.derived)
        : code,
    ],
    ['logic.json', logic],
    ['view.json', JSON.stringify(packBundle(view, 'template'))],
  ]);
  for (const path of input.assets) {
    if (app.packageOf(path) !== root) continue;
    const name = root === '' ? path : path.slice(root.length + 1);
    if (!contents.has(name)) contents.set(name, files.readBytes(path) ?? new Uint8Array());
  }
  return { root, independent, pages, logicPacks: findLogicPacks(bundle.units, code, traits), files: contents };
}
