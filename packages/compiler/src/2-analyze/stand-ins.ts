// `"componentPlaceholder": { "far": "view" }`: what stands in for a component may be a built-in one. To both layers it is a component
// like any other, with one element that holds what stands in the tag; the project has no files for it, so they are made here.

import { builtInComponents } from '../platform/built-in-components.ts';
import type { ProjectFiles } from '../project/project-files.ts';

const FOLDER = 'dinghy-placeholder';
const FILE = new RegExp(`(?:^|/)${FOLDER}/([a-z-]+)\\.(json|js|wxml)$`);

/** Path of what stands in, in the package that needs it; `undefined` where the tag is not that of a built-in component. */
export function findStandIn(root: string, tag: string): string | undefined {
  return builtInComponents.has(tag) ? `${root === '' ? '' : `${root}/`}${FOLDER}/${tag}` : undefined;
}

/** The project's files, and those of every component that can stand in for another; they are in no list. */
export function withStandIns(files: ProjectFiles): ProjectFiles {
  return {
    paths: files.paths,
    has: (path) => files.has(path) || textOf(path) !== undefined,
    readText: (path) => files.readText(path) ?? textOf(path),
    readBytes: (path) => files.readBytes(path),
  };
}

function textOf(path: string): string | undefined {
  const [, tag = '', kind] = FILE.exec(path) ?? [];
  if (!builtInComponents.has(tag)) return undefined;
  if (kind === 'wxml') return `<${tag}><slot/></${tag}>`;
  return kind === 'js' ? 'Component({});' : '{"component":true}';
}
