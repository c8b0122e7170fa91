import { type CatalogueEntry, entry } from './entry.ts';

export const simulateErrors = {
  SIMULATE_COMPONENT_INVALID: entry<{ path: string; problem: string }>(
    ({ path, problem }) => `The component "${path}" cannot be loaded: ${problem}.`,
    'Pass the path of the component without extension; beside it there have to be a .json, a .wxml and a .js file.',
  ),
  SIMULATE_COMPONENT_NOT_FOUND: entry<{ tag: string }>(
    ({ tag }) => `component ${tag} not found`,
    'Load it first and name its id in usingComponents, or give it that tag as its id.',
  ),
  SIMULATE_TEMPLATE_INVALID: entry<{ path: string; problem: string }>(
    ({ path, problem }) => `The template of "${path}" does not compile: ${problem}`,
    'The same template would not compile for a device either.',
  ),
  SIMULATE_PREPROCESSOR_MISSING: entry<{ name: string }>(
    ({ name }) => `The package "${name}" is needed to read these sources, and is not installed.`,
    'Install it as a development dependency.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
