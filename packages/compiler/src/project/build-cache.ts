// What a caller keeps between builds of one project, so that the next build redoes only what changed. A computation is
// remembered with everything that it asked of the project's files; it stands as long as the answers are the same. So nothing
// here knows what depends on what, and a file that appears is noticed as well as one that changes.

/** Questions about a project, each by path: whether there is a file, what its text is. */
type Lookups<World> = { readonly [Name in keyof World]: (path: string) => unknown };

interface Question {
  readonly name: PropertyKey;
  readonly path: string;
  readonly answer: unknown;
}

interface Entry {
  readonly settings: readonly unknown[];
  readonly questions: readonly Question[];
  readonly result: unknown;
  /** Number of the last build that used it. */
  build: number;
}

/** Made by {@link createBuildCache}; for one project, one build at a time. Its content is the compiler's own affair. */
export interface BuildCache {
  readonly entries: Map<string, Entry>;
  /** What is made from a remembered result, by that result. */
  readonly derived: WeakMap<object, string>;
  build: number;
}

/**
 * Give the same one to every build of a project: what did not change is not compiled again. The output is the same as
 * without it.
 *
 * @example
 * const cache = createBuildCache();
 * const first = await compileProject({ files, transformScript, cache });
 * const second = await compileProject({ files: changedFiles, transformScript, cache });
 */
export function createBuildCache(): BuildCache {
  return { entries: new Map(), derived: new WeakMap(), build: 0 };
}

/**
 * The result of `compute`, or the one of an earlier build where `settings` are the same and `world` gives the answers of
 * then. `compute` must depend on nothing else. A promise is remembered once it has resolved.
 */
export function remember<World extends Lookups<World>, Result>(
  cache: BuildCache | undefined,
  key: string,
  settings: readonly unknown[],
  world: World,
  compute: (world: World) => Result,
): Result {
  if (cache === undefined) return compute(world);
  const known = cache.entries.get(key);
  if (known !== undefined && isValid(known, settings, world)) {
    known.build = cache.build;
    return known.result as Result;
  }
  const questions: Question[] = [];
  const result = compute(recordInto(questions, world));
  const entry = { settings, questions, result, build: cache.build };
  cache.entries.set(key, entry);
  if (result instanceof Promise) {
    result.catch(() => {
      if (cache.entries.get(key) === entry) cache.entries.delete(key);
    });
  }
  return result;
}

/** At the end of a build: what it did not use belongs to files that are gone. */
export function endBuild(cache: BuildCache | undefined): void {
  if (cache === undefined) return;
  for (const [key, { build }] of cache.entries) if (build !== cache.build) cache.entries.delete(key);
  cache.build += 1;
}

function isValid<World extends Lookups<World>>(entry: Entry, settings: readonly unknown[], world: World): boolean {
  return (
    entry.settings.length === settings.length &&
    entry.settings.every((setting, index) => setting === settings[index]) &&
    entry.questions.every(({ name, path, answer }) => world[name as keyof World](path) === answer)
  );
}

function recordInto<World extends Lookups<World>>(questions: Question[], world: World): World {
  const names = Object.keys(world) as (keyof World & string)[];
  const seen = new Set<string>();
  const recorded = names.map((name) => [
    name,
    (path: string) => {
      const answer = world[name](path);
      const key = `${name} ${path}`;
      if (!seen.has(key)) {
        seen.add(key);
        questions.push({ name, path, answer });
      }
      return answer;
    },
  ]);
  return Object.fromEntries(recorded);
}
