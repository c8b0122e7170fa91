import { type CodeEntry, codeEntry } from './code-entry.ts';

/** No package from npm has a name like `@/store`. */
function hintForName(id: string): string {
  const alias = /^[@~#]\//.exec(id)?.[0];
  return alias === undefined
    ? 'Install the package with npm and run `dinghy npm`, or correct the path.'
    : `Give app.json the alias, such as \`"resolveAlias": { "${alias}*": "/*" }\`; \`paths\` of tsconfig.json are for the type checker alone.`;
}

export const scriptCodes = {
  SCRIPT_SYNTAX: codeEntry<{ reason: string }>({
    severity: 'error',
    message: ({ reason }) => `This JavaScript cannot be parsed: ${reason}.`,
    hint: 'Correct the marked place. Until then the module throws this error when it is required; the others work.',
    example: '`const a = ;` in a page.',
  }),
  SCRIPT_NESTING_TOO_DEEP: codeEntry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `This script is nested more than ${limit} deep, or too ambiguous to be told how deep.`,
    hint: 'Take inner functions, conditions or data out into statements of their own. Until then the module throws when it is required.',
    example: '`[[[[…]]]]` with 129 brackets, or nine conditions like `a ? (b) : c => d` inside one another in TypeScript.',
  }),
  SCRIPT_SEQUENCE_TOO_LONG: codeEntry<{ limit: number }>({
    severity: 'error',
    message: ({ limit }) => `More than ${limit} expressions are joined by commas here.`,
    hint: 'Make statements of them, or put data into an array. Until then the module throws when it is required.',
    example: '`a(), a(), …` with 2,001 calls in one statement.',
  }),
  SCRIPT_MODULE_MISSING: codeEntry<{ id: string; npm: boolean }>({
    severity: 'warning',
    message: ({ id }) => `The module ${JSON.stringify(id)} is not found; requiring it throws when the program runs.`,
    hint: ({ id, npm }) =>
      npm
        ? hintForName(id)
        : 'Create the file or correct the path. Paths are relative to the file that requires; `/` is the project root.',
    example: '`require("./config")` where config.js is not in the project.',
  }),
  SCRIPT_MODULE_OUT_OF_REACH: codeEntry<{ id: string; root: string }>({
    severity: 'warning',
    message: ({ id, root }) =>
      `The module ${JSON.stringify(id)} is in the ${root === '' ? 'main package' : `subpackage ${JSON.stringify(root)}`}, which may not be there when it is required.`,
    hint: ({ root }) =>
      root === ''
        ? 'Put a copy into the independent subpackage: it runs without the main package.'
        : 'Move it to the main package, or use `require.async`, which waits for the subpackage.',
    example: '`require("../packageB/list")` in a page of packageA.',
  }),
  SCRIPT_API_UNKNOWN: codeEntry<{ name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ name }) => `There is no \`wx.${name}\`; calling it fails.`,
    hint: ({ suggestion }) => `Did you mean \`wx.${suggestion}\`?`,
    example: '`wx.requst({ url })`',
  }),
  SCRIPT_LIFECYCLE_UNKNOWN: codeEntry<{ name: string; suggestion: string }>({
    severity: 'warning',
    message: ({ name }) => `Nothing calls ${name}.`,
    hint: ({ suggestion }) => `Did you mean ${suggestion}?`,
    example: '`Page({ onlaod() {} })`',
  }),
  SCRIPT_PLUGIN_UNSUPPORTED: codeEntry<{ id: string }>({
    severity: 'warning',
    message: ({ id }) => `The module ${JSON.stringify(id)} is from a plugin; requiring it throws when the program runs.`,
    hint: 'Use a module of the project or from npm instead.',
    example: '`require("plugin://chat/main")`',
  }),
} satisfies Record<string, CodeEntry<never>>;
