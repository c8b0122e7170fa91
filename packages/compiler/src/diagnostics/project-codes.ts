// Findings about the project as a whole and its JSON files.

import { type CodeEntry, codeEntry } from './code-entry.ts';

export const projectCodes = {
  PROJECT_APP_JSON_MISSING: codeEntry<{ root: string; found?: string }>({
    severity: 'error',
    message: ({ root }) => `There is no app.json in ${root === '' ? 'the project folder' : `${root}/`}.`,
    hint: ({ found }) =>
      found === undefined
        ? 'Create app.json, or set `miniprogramRoot` in project.config.json to the folder that has it.'
        : `There is one in ${found}/: set \`miniprogramRoot\` in project.config.json to "${found}/", or build that folder.`,
    example: 'A project folder without app.json.',
  }),
  PROJECT_JSON_SYNTAX: codeEntry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `This is not valid JSON: ${reason}.`,
    hint: 'Correct the marked place. JSON has no comments, no trailing commas and no single quotes.',
    example: '`{ "pages": ["pages/a/a"] "window": {} }` in app.json.',
  }),
  PROJECT_JSON_NOT_OBJECT: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'This file must hold one JSON object.',
    hint: 'Put the content between `{` and `}`.',
    example: '`[]` as the whole of a page.json.',
  }),
  PROJECT_FIELD_INVALID: codeEntry<{ field: string; expected: string }>({
    severity: 'warning',
    message: ({ field, expected }) => `\`${field}\` should be ${expected}; it is ignored.`,
    hint: ({ expected }) => `Change the value to ${expected}, or remove it.`,
    example: '`"navigationBarTextStyle": "red"` in page.json.',
  }),
  PROJECT_FIELD_MISPLACED: codeEntry<{ field: string; place: string }>({
    severity: 'warning',
    message: ({ field, place }) => `\`${field}\` has no effect here; it belongs in ${place}.`,
    hint: ({ place }) => `Move it to ${place}.`,
    example: '`{ "window": { "tabBar": {} } }` in app.json.',
  }),
  PROJECT_PAGES_MISSING: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'The app has no page that can be built.',
    hint: 'List at least one page under `pages` in app.json, and create its .wxml and .js.',
    example: '`{ "pages": [] }` in app.json.',
  }),
  PROJECT_APP_SCRIPT_MISSING: codeEntry<Record<string, never>>({
    severity: 'warning',
    message: () => 'There is no app.js; the app is built with an empty `App({})`.',
    hint: 'Create app.js beside app.json and call `App()` in it.',
    example: 'A project with app.json and without app.js.',
  }),
  PROJECT_PLUGINS_UNSUPPORTED: codeEntry<{ plugins: string }>({
    severity: 'warning',
    message: ({ plugins }) => `Plugins are not supported; these are left out: ${plugins}.`,
    hint: 'Replace the plugin by a component of the project or from npm, or do without it where `requirePlugin` throws.',
    example: '`"plugins": { "chat": {…} }` in app.json.',
  }),
  PROJECT_WORKERS_UNSUPPORTED: codeEntry<{ folder: string }>({
    severity: 'warning',
    message: ({ folder }) => `Workers are not supported; \`${folder}\` is left out and \`wx.createWorker\` fails.`,
    hint: 'Do the work on the logic layer, which does not block the page.',
    example: '`"workers": "workers"` in app.json.',
  }),
  PROJECT_SUBPACKAGE_INVALID: codeEntry<{ root: string; reason: string }>({
    severity: 'error',
    message: ({ root, reason }) => `The subpackage ${JSON.stringify(root)} is left out: ${reason}.`,
    hint: 'Give every subpackage a folder of its own; roots must not be empty, leave the project, or lie in one another.',
    example: 'Subpackages with the roots `a` and `a/b`.',
  }),
  PROJECT_TAB_BAR_INVALID: codeEntry<{ reason: string }>({
    severity: 'warning',
    message: ({ reason }) => `The tab bar is not as it should be: ${reason}.`,
    hint: 'List 2 to 5 tabs; each has a `pagePath` of the main package and a `text` or an `iconPath` of the project.',
    example: 'A tab whose `pagePath` is not listed under `pages`.',
  }),
  PROJECT_PATH_REFUSED: codeEntry<{ path: string; problem: string }>({
    severity: 'warning',
    message: ({ path, problem }) => `${JSON.stringify(path)} cannot be packaged: ${problem}.`,
    hint: 'Rename it. A package holds relative paths that mean one file on every system, and follows no link out of the project.',
    example: 'A picture named `a:b.png`, or a link to a file outside of the project.',
  }),
  PROJECT_LIMIT_EXCEEDED: codeEntry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `Nothing can be packaged of this app. ${reason}`,
    hint: 'Take out what there is too much of. The limits are those of readers of packages, far above what stores admit.',
    example: 'An app.json whose values are nested 65 deep.',
  }),
  PROJECT_PACKAGE_TOO_LARGE: codeEntry<{ name: string; size: string; limit: string; largest: string }>({
    severity: 'warning',
    message: ({ name, size, limit, largest }) => `${name} has ${size}, over the limit of ${limit}; largest files: ${largest}.`,
    hint: 'Move pages to subpackages, load large pictures from a server, or set another limit if your store has one (`dinghy build --package-limit 4MB --total-limit 60MB`).',
    example: 'A main package with 3 MB of pictures.',
  }),
} satisfies Record<string, CodeEntry<never>>;
