// Findings about pages, components and what they use.

import { type CodeEntry, codeEntry } from './code-entry.ts';

export const pageCodes = {
  PAGE_MISSING: codeEntry<{ page: string }>({
    severity: 'warning',
    message: ({ page }) => `The page ${JSON.stringify(page)} is listed, but there is no ${page}.wxml; it is left out.`,
    hint: 'Create the page, correct its path, or remove it from app.json.',
    example: '`"pages": ["pages/gone/gone"]` in app.json without that file.',
  }),
  PAGE_DUPLICATE: codeEntry<{ page: string }>({
    severity: 'warning',
    message: ({ page }) => `The page ${JSON.stringify(page)} is listed more than once.`,
    hint: 'Keep one of the entries.',
    example: '`"pages": ["pages/a/a", "pages/a/a"]` in app.json.',
  }),
  PAGE_SCRIPT_MISSING: codeEntry<{ path: string; call: string }>({
    severity: 'warning',
    message: ({ path, call }) => `There is no ${path}.js; it is built with an empty \`${call}({})\`.`,
    hint: ({ call }) => `Create the file and call \`${call}()\` in it.`,
    example: 'A page that has only a .wxml.',
  }),
  PAGE_FIRST_STATE_UNKNOWN: codeEntry<{ page: string }>({
    severity: 'info',
    message: ({ page }) =>
      `The page ${JSON.stringify(page)} asks for \`initialRenderingCache\`, but what it shows first is not known before it runs; it appears when it does.`,
    hint: 'Write `data` of the page and of the components in it as literals, in a plain `Page({…})` or `Component({…})`.',
    example: '`"initialRenderingCache": "static"` in the .json of a page with `data: { now: Date.now() }`.',
  }),
  COMPONENT_MISSING: codeEntry<{ tag: string; path: string; npm: boolean }>({
    severity: 'warning',
    message: ({ tag, path }) => `The component <${tag}> is not found at ${JSON.stringify(path)}; the tag stays empty.`,
    hint: ({ npm }) =>
      npm
        ? 'Install the package with npm and run `dinghy npm`, or correct the path.'
        : 'Correct the path. It is relative to this file, or starts with `/` for the project root; it has no extension.',
    example: '`"usingComponents": { "my-tag": "./gone" }` in page.json.',
  }),
  COMPONENT_PLUGIN_UNSUPPORTED: codeEntry<{ tag: string; path: string }>({
    severity: 'warning',
    message: ({ tag, path }) =>
      `The component <${tag}> is from a plugin (${path}); plugins are not supported, the tag stays empty.`,
    hint: 'Use a component of the project or from npm instead.',
    example: '`"usingComponents": { "chat": "plugin://chat/box" }` in page.json.',
  }),
  COMPONENT_NOT_DECLARED: codeEntry<{ path: string }>({
    severity: 'info',
    message: ({ path }) => `${path}.json does not say \`"component": true\`; it is built as a component all the same.`,
    hint: 'Add `"component": true` to the file.',
    example: 'A component whose .json is `{}`.',
  }),
  COMPONENT_FROM_OTHER_SUBPACKAGE: codeEntry<{ tag: string; root: string }>({
    severity: 'warning',
    message: ({ tag, root }) =>
      `The component <${tag}> is in the ${root === '' ? 'main package' : `subpackage ${JSON.stringify(root)}`}, which may not have been loaded.`,
    hint: ({ root }) =>
      root === ''
        ? 'Put a copy into the independent subpackage: it runs without the main package.'
        : 'Give it a `componentPlaceholder`, or move it to the main package.',
    example: 'A page of the main package that uses `/packageA/box` without a placeholder.',
  }),
} satisfies Record<string, CodeEntry<never>>;
