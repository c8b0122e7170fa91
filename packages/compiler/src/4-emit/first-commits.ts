// Which pages come with what their views can show before the logic layer has spoken.

import type { CommitPayload, Json } from '@dinghy/bridge-protocol';
import { isJsonObject, placeInJson } from '../1-parse/json.ts';
import type { AppSource } from '../2-analyze/analyze-app.ts';
import type { Unit } from '../2-analyze/component-graph.ts';
import type { CompiledUnit } from '../3-transform/compiled-unit.ts';
import { readDefinition, type StaticDefinition } from '../3-transform/definition/read-definition.ts';
import type { CompiledModule } from '../3-transform/script/compile-module.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import { type BuildCache, remember } from '../project/build-cache.ts';

/** How first commits are made: `renderFirstCommits` of @dinghy/runtime-logic/first-commits, which runs no code of the project. */
export type RenderFirstCommits = (input: {
  readonly app: Json;
  readonly packages: readonly { readonly root: string; readonly bundle: string }[];
  readonly definitions: ReadonlyMap<string, StaticDefinition>;
  readonly pages: readonly string[];
}) => ReadonlyMap<string, CommitPayload>;

export interface FirstCommitsContext {
  readonly app: AppSource;
  readonly units: readonly CompiledUnit[];
  readonly modules: readonly CompiledModule[];
  readonly logic: readonly {
    readonly root: string;
    readonly independent: boolean;
    readonly pages: readonly string[];
    /** Of logic.json. */
    readonly text: string;
  }[];
  readonly renderFirstCommits: RenderFirstCommits | undefined;
  readonly cache: BuildCache | undefined;
  readonly report: Report;
}

/** What a page shows first is a screen or two. A page that holds more shows it as soon with its code. */
const TEXT_MAX = 64 * 1024;

/** JSON texts by page path. */
export function collectFirstCommits(context: FirstCommitsContext): ReadonlyMap<string, string> {
  const { app, logic, report } = context;
  const texts = new Map<string, string>();
  if (context.renderFirstCommits === undefined) return texts;
  const definitions = definitionsOf(context);
  const units = new Map(context.units.map(({ unit }) => [unit.path, unit]));
  for (const { root, independent, pages } of logic) {
    const wishes = new Map(pages.map((page) => [page, wishOf(units.get(page), app)]));
    const asked = pages.filter((page) => wishes.get(page) !== 'never' && definitions.has(page));
    const packages = logic.filter((each) => each.root === root || (each.root === '' && !independent));
    // Components of other packages are not there yet when the page is.
    const isThere = (path: string): boolean => packages.some((each) => each.root === units.get(path)?.root);
    const present = new Map([...definitions].filter(([path]) => isThere(path)));
    const rendered = renderPages(asked, context, present, packages);
    for (const [page, wish] of wishes) {
      const commit = rendered.get(page)?.commit;
      const text = commit === undefined ? undefined : JSON.stringify(commit);
      const isWanted = wish === 'always' || (wish === undefined && isSettled(page, commit, present));
      if (text !== undefined && text.length <= TEXT_MAX && isWanted) texts.set(page, text);
      else if (wish === 'always') report(createDiagnostic('PAGE_FIRST_STATE_UNKNOWN', { page }, placeOf(units.get(page))));
    }
  }
  return texts;
}

/** A page's first commit, of this build or an earlier one; undefined where it is not known. */
interface RenderedPage {
  commit: CommitPayload | undefined;
  isDue: boolean;
}

/** Renders together what no earlier build has rendered from the same parts. */
function renderPages(
  pages: readonly string[],
  { app, units, cache, renderFirstCommits }: FirstCommitsContext,
  definitions: ReadonlyMap<string, StaticDefinition>,
  packages: FirstCommitsContext['logic'],
): ReadonlyMap<string, RenderedPage> {
  const byPath = new Map(units.map((each) => [each.unit.path, each]));
  const common = [renderFirstCommits, JSON.stringify([app.manifest.tabBar, packages.map(({ root }) => root)])];
  const rendered = new Map(
    pages.map((page) => {
      const parts = partsOf(page, byPath, definitions);
      return [page, remember(cache, `first commit ${page}`, [...common, ...parts], {}, createDue)] as const;
    }),
  );
  const due = [...rendered].filter(([, { isDue }]) => isDue).map(([page]) => page);
  if (due.length === 0) return rendered;
  const commits = renderFirstCommits?.({
    app: app.manifest as unknown as Json,
    packages: packages.map(({ root, text }) => ({ root, bundle: text })),
    definitions,
    pages: due,
  });
  for (const page of due) Object.assign(rendered.get(page) as RenderedPage, { commit: commits?.get(page), isDue: false });
  return rendered;
}

function createDue(): RenderedPage {
  return { commit: undefined, isDue: true };
}

/** All that a page's first commit depends on: the page, the custom tab bar, and every component that they can come to hold. */
function partsOf(
  page: string,
  units: ReadonlyMap<string, CompiledUnit>,
  definitions: ReadonlyMap<string, StaticDefinition>,
): readonly unknown[] {
  const paths = new Set([page, 'custom-tab-bar/index']);
  const parts: unknown[] = [];
  // A set that grows while it is gone through.
  for (const path of paths) {
    const compiled = units.get(path);
    parts.push(path, definitions.get(path));
    if (compiled === undefined) continue;
    const { unit, structure, wxs, uses } = compiled;
    parts.push(structure, wxs, JSON.stringify([unit.root, unit.componentGenerics, unit.styleIsolation]));
    for (const used of uses) paths.add(used);
  }
  return parts;
}

/** Of all pages and components of which they are known. */
function definitionsOf({ units, modules, cache }: FirstCommitsContext): ReadonlyMap<string, StaticDefinition> {
  const byId = new Map(modules.map(({ id, code }) => [id, code]));
  const definitions = new Map<string, StaticDefinition>();
  for (const { unit } of units) {
    const world = { codeOf: (id: string) => byId.get(id) };
    const definition = remember(cache, `definition ${unit.path}`, [], world, ({ codeOf }) =>
      readDefinition(`${unit.path}.js`, codeOf),
    );
    if (definition !== undefined) definitions.set(unit.path, definition);
  }
  return definitions;
}

/**
 * `initialRenderingCache` of the page, or of `window` in app.json: `"static"` asks for it, `false` for none. Where nothing is
 * said, pages get it for which it can make no difference to what is seen, only to when.
 */
function wishOf(unit: Unit | undefined, { manifest }: AppSource): 'always' | 'never' | undefined {
  const window = manifest.raw.window as Readonly<Record<string, unknown>> | undefined;
  const said = unit?.json?.value.initialRenderingCache ?? (isJsonObject(window) ? window.initialRenderingCache : undefined);
  if (said === false) return 'never';
  return said === 'static' ? 'always' : undefined;
}

/** Properties of a page come from the address that it is opened by. */
function isSettled(page: string, commit: CommitPayload | undefined, definitions: ReadonlyMap<string, StaticDefinition>): boolean {
  if (Object.keys(definitions.get(page)?.raw.properties ?? {}).length > 0) return false;
  return (commit?.definitions ?? []).every(({ path }) => definitions.get(path)?.isSettled === true);
}

function placeOf(unit: Unit | undefined): Parameters<typeof createDiagnostic>[2] {
  return unit?.json === undefined ? { file: 'app.json' } : placeInJson(unit.json, 'initialRenderingCache');
}
