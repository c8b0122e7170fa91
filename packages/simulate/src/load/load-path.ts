// Loads a component from its files, and everything that it uses. Scripts run when all templates are known, those of used
// components first.

import { DinghyError } from '@dinghy/errors';
import type { TemplateProgram } from '@dinghy/template';
import { dirname, isAbsolutePath, join, readText } from '../node/files.ts';
import { compileStyle, type StyleOptions } from '../styles/compile-style.ts';
import { readStyle } from '../styles/read-style.ts';
import { compileCached } from './compile.ts';
import { createComponentId } from './component-id.ts';
import { withEmptyAttributes } from './empty-attributes.ts';
import { findLoaded, type Loaded, namedComponents, type RawDefinition, register } from './registry.ts';
import { takeDefinition } from './running-script.ts';

export interface LoadOptions extends StyleOptions {
  /** Where paths that begin with `/` start. Default: the folder of the component. */
  readonly rootPath?: string;
  /** Added to the `usingComponents` of every component that is loaded. */
  readonly usingComponents?: Readonly<Record<string, string>>;
}

interface Loading {
  readonly root: string;
  readonly options: LoadOptions;
  readonly byPath: Map<string, Loaded>;
  readonly inOrder: Loaded[];
  readonly styles: string[];
}

export function loadPath(path: string, tagName: string | undefined, options: LoadOptions): string {
  const loading: Loading = {
    root: options.rootPath ?? dirname(path),
    options,
    byPath: new Map(),
    inOrder: [],
    styles: [],
  };
  const component = loadFiles(path, tagName || 'main', loading);
  for (const each of loading.inOrder) each.definition = definitionOf(each, takeDefinition(each.path as string));
  return component.id;
}

function loadFiles(path: string, tagName: string, loading: Loading): Loaded {
  const known = loading.byPath.get(path);
  if (known !== undefined) return known;
  const config = readConfig(path);
  const uses: Loaded[] = [];
  const component: Loaded = {
    id: createComponentId(),
    path,
    tagName,
    key: toKey(path),
    classPrefix: () => prefixOf(component.definition, tagName),
    definition: undefined,
    template: undefined as never,
    uses,
    config,
    styles: loading.styles,
  };
  loading.byPath.set(path, component);
  const keys: Record<string, string> = {};
  for (const [tag, used] of usedComponents(path, config, loading)) {
    keys[tag] = used.key;
    uses.push(used);
  }
  const template = compileCached(
    {
      file: `${component.key}.wxml`,
      read: (file) => readText(fromKey(file)) ?? readText(join(loading.root, file)),
      usingComponents: keys,
      componentGenerics: asRecord(config.componentGenerics),
      keepsNames: 'events',
    },
    loading.root,
  );
  // Both layers ask what is passed to components.
  const [structure, view] = [template.structure, template.view].map(withEmptyAttributes) as [TemplateProgram, TemplateProgram];
  component.template = { ...template, structure, view };
  loading.styles.push(compileStyle(readStyle(`${path}.wxss`), tagName, loading.options));
  register(component);
  loading.inOrder.push(component);
  return component;
}

function readConfig(path: string): Readonly<Record<string, unknown>> {
  try {
    return asRecord(JSON.parse(readText(`${path}.json`) ?? ''));
  } catch {
    throw new DinghyError('SIMULATE_COMPONENT_INVALID', { path, problem: `there is no valid ${path}.json` });
  }
}

/** By tag: files, ids of components that are loaded, and components whose id is the tag. Anything else is an inert element. */
function usedComponents(path: string, config: Readonly<Record<string, unknown>>, loading: Loading): [string, Loaded][] {
  const using = { ...asRecord(config.usingComponents), ...loading.options.usingComponents };
  const used = new Map<string, Loaded>(namedComponents());
  for (const [tag, value] of Object.entries(using)) {
    const named = String(value);
    const file = isAbsolutePath(named) ? join(loading.root, named) : join(dirname(path), named);
    const component = readText(`${file}.json`) === undefined ? findLoaded(named) : loadFiles(file, tag, loading);
    if (component !== undefined) used.set(tag, component);
    else used.delete(tag);
  }
  return [...used];
}

function definitionOf({ tagName }: Loaded, definition: RawDefinition): RawDefinition {
  return { ...definition, options: { classPrefix: tagName, ...asRecord(definition.options) } };
}

function prefixOf(definition: RawDefinition | undefined, tagName: string): string {
  return String(asRecord(definition?.options).classPrefix ?? tagName);
}

export function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Components are known to the runtimes by their path without the leading slash, so that `relations` find one another. */
function toKey(path: string): string {
  return path.replace(/\\/g, '/').replace(/^\/+/, '');
}

function fromKey(key: string): string {
  return /^[a-zA-Z]:/.test(key) ? key : `/${key}`;
}
