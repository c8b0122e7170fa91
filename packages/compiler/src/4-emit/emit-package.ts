// Phase 4: compiled parts to the files of each package, and these to an app package.

import { type SubpackageParts, type WrittenPackage, writePackage } from '@dinghy/package-format';
import type { WxsModules } from '@dinghy/template';
import type { AppSource } from '../2-analyze/analyze-app.ts';
import type { CompiledUnit } from '../3-transform/compiled-unit.ts';
import type { CompiledModule } from '../3-transform/script/compile-module.ts';
import type { ProjectFiles } from '../project/project-files.ts';
import { collectWxs, emitLogicBundle, emitViewBundle } from './bundles.ts';
import { emitLogicScript } from './logic-script.ts';

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
}

export function emitPackage(input: EmitInput): WrittenPackage {
  const { appId, version, app } = input;
  const mainWxs = collectWxs(input.units.filter(({ unit }) => unit.root === ''));
  return writePackage({
    appId,
    version,
    app: app.manifest,
    packages: app.packages.map((declared) => emitSubpackage(declared, mainWxs, input)),
  });
}

function emitSubpackage(
  { root, independent, pages }: AppSource['packages'][number],
  mainWxs: WxsModules,
  input: EmitInput,
): SubpackageParts {
  const { app, files, appStyle } = input;
  const isFirst = root === '' || independent;
  const bundle = {
    root,
    units: input.units.filter(({ unit }) => unit.root === root),
    present: isFirst ? {} : mainWxs,
    windows: app.windows,
    // app.wxss does not apply to an independent package, which can run before the main one is there.
    appStyle: root === '' ? appStyle : independent ? '' : undefined,
  };
  const modules = input.modules.filter(({ id }) => app.packageOf(id) === root);
  const contents = new Map<string, string | Uint8Array>([
    ['logic.js', emitLogicScript(root, modules)],
    ['logic.json', JSON.stringify(emitLogicBundle(bundle))],
    ['view.json', JSON.stringify(emitViewBundle(bundle))],
  ]);
  for (const path of input.assets) {
    if (app.packageOf(path) !== root) continue;
    const name = root === '' ? path : path.slice(root.length + 1);
    if (!contents.has(name)) contents.set(name, files.readBytes(path) ?? new Uint8Array());
  }
  return { root, independent, pages, files: contents };
}
