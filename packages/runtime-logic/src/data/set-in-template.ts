import { readPath, withPath } from './assign-path.ts';
import { hintFor, type ListHint } from './list-hints.ts';
import type { PathSegment } from './parse-path.ts';
import { copyForTemplate } from './template-copy.ts';

type Data = Record<string, unknown>;

/** `template` with a copy of `value` at `path`. `fresh`: as for {@link withPath}. `hints` are those of the whole data. */
export function setInTemplate(
  template: Data,
  path: readonly PathSegment[],
  value: unknown,
  hints: ListHint | undefined,
  fresh: Set<object>,
): Data {
  let hint = hints;
  for (const segment of path) hint = hintFor(hint, typeof segment === 'number' ? '*' : segment);
  return withPath(template, path, copyForTemplate(value, readPath(template, path), hint, true), fresh) as Data;
}
