// Findings of `dinghy npm`.

import { type CodeEntry, codeEntry } from './code-entry.ts';

export const npmCodes = {
  NPM_PACKAGE_JSON_MISSING: codeEntry<Record<string, never>>({
    severity: 'error',
    message: () => 'There is no package.json, so there are no packages to build.',
    hint: 'Run `npm init` and `npm install <package>` in the project, or name the file in `packNpmRelationList` of project.config.json.',
    example: '`dinghy npm` in a project without package.json.',
  }),
  NPM_PACKAGE_NOT_INSTALLED: codeEntry<{ name: string; by: string }>({
    severity: 'error',
    message: ({ name, by }) => `The package ${name}, a dependency of ${by}, is not installed.`,
    hint: 'Run `npm install`, then `dinghy npm` again.',
    example: 'A dependency in package.json that is not in node_modules.',
  }),
  NPM_PACKAGE_WITHOUT_SCRIPT: codeEntry<{ name: string }>({
    severity: 'info',
    message: ({ name }) => `The package ${name} has no script; it is left out.`,
    hint: 'Move packages that hold only types or tools to `devDependencies`.',
    example: '`miniprogram-api-typings` among the dependencies.',
  }),
  NPM_PACKAGE_FIELD_INVALID: codeEntry<{ name: string; folder: string }>({
    severity: 'error',
    message: ({ name, folder }) =>
      `The package ${name} names ${JSON.stringify(folder)} as its mini-program folder, which is not in it.`,
    hint: 'Use another version of the package, or report it to its authors.',
    example: '`"miniprogram": "../other"` in the package.json of a dependency.',
  }),
  NPM_PACKAGE_BUNDLE_FAILED: codeEntry<{ name: string; reason: string }>({
    severity: 'error',
    message: ({ name, reason }) => `The package ${name} cannot be bundled: ${reason}.`,
    hint: 'Use a package made for browsers or mini-programs.',
    example: 'A package whose entry has a syntax error.',
  }),
  NPM_MODULE_UNAVAILABLE: codeEntry<{ name: string; id: string }>({
    severity: 'warning',
    message: ({ name, id }) =>
      `The package ${name} requires ${JSON.stringify(id)}, which mini-programs do not have; requiring it throws.`,
    hint: 'Use a package made for browsers or mini-programs if the program needs that part.',
    example: 'A package that requires `fs`.',
  }),
} satisfies Record<string, CodeEntry<never>>;
