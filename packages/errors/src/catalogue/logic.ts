import { type CatalogueEntry, entry } from './entry.ts';

export const logicErrors = {
  DATA_PATH_INVALID: entry<{ path: string; problem: string }>(
    ({ path, problem }) => `The data path "${path}" cannot be used: ${problem}.`,
    'Write names separated by dots and array indices in brackets: rows[0].label. Escape a dot in a name with a backslash.',
  ),
  DATA_VALUE_INVALID: entry<{ problem: string }>(
    ({ problem }) => `A value given to setData cannot be shown: ${problem}.`,
    'Data crosses to the view as JSON: plain objects, arrays, strings, finite numbers, booleans and null.',
  ),
  LOGIC_PACK_MISSING: entry<{ api: string }>(
    ({ api }) => `${api} was called by code that shows no sign of calling it.`,
    'Name the function somewhere in the package, as wx.createCanvasContext: what a package needs is found when it is built.',
  ),
  OBSERVER_LOOP_STOPPED: entry<{ component: string; rounds: number }>(
    ({ component, rounds }) => `Observers of ${component} kept setting data that they observe; stopped after ${rounds} rounds.`,
    'Set data in an observer only when the value differs from the present one.',
  ),
  OBSERVER_KEY_INVALID: entry<{ key: string }>(
    ({ key }) => `The observer key "${key}" is not a list of data paths.`,
    "Write paths separated by commas, such as 'a, b.c, rows[0], d.**'.",
  ),
  UPDATE_LOOP_STOPPED: entry<{ component: string; rounds: number }>(
    ({ component, rounds }) => `${component} and its children kept setting each other's data; stopped after ${rounds} rounds.`,
    'Look for a property observer that triggers an event whose handler sets the same property again.',
  ),
  TEMPLATE_NESTING_TOO_DEEP: entry<{ component: string; limit: number }>(
    ({ component, limit }) => `Templates or components inside ${component} contain themselves more than ${limit} levels deep.`,
    'A template or component that uses itself needs a condition that ends the recursion.',
  ),
  TEMPLATE_NAME_UNKNOWN: entry<{ name: string; component: string }>(
    ({ name, component }) => `${component} uses the template "${name}", which is not defined or imported.`,
    'Define it with <template name> in the file or in one that it imports; imports of imports do not count.',
  ),
  MODULE_NOT_FOUND: entry<{ id: string; from: string }>(
    ({ id, from }) => `The module "${id}", required from "${from}", is not in the package.`,
    'Check the spelling and the folder; for an npm module, run the npm build step first.',
  ),
  COMPONENT_NOT_REGISTERED: entry<{ path: string }>(
    ({ path }) => `The file "${path}.js" ran but did not call Page() or Component().`,
    'Call Page({…}) or Component({…}) once in the file of each page and component.',
  ),
  DEFINITION_MISPLACED: entry<{ name: string }>(
    ({ name }) => `${name}() was called outside the file of a page or component, or without an object.`,
    'Call it at the top level of that file, not later and not from app.js.',
  ),
  PLUGIN_UNSUPPORTED: entry<{ name: string }>(
    ({ name }) => `requirePlugin("${name}") gives an empty object: plugins are not supported.`,
    'Use an npm package in place of the plugin.',
  ),
  COMPONENT_NOT_FOUND: entry<{ path: string; owner: string }>(
    ({ path, owner }) => `The component "${path}", used by "${owner}", is not in the package.`,
    'Check usingComponents in the .json file; a component of a subpackage is there only after that package has loaded.',
  ),
  DEFINITION_INVALID: entry<{ path: string; problem: string }>(
    ({ path, problem }) => `The definition of ${path} has a mistake: ${problem}.`,
    'The rest of the definition is used as it is.',
  ),
  HANDLER_NOT_FOUND: entry<{ handler: string; component: string; event: string }>(
    ({ handler, component, event }) => `${component} has no method "${handler}" for the event "${event}".`,
    'Add the method, or correct the name in the template.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
