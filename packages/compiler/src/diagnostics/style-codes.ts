import { type CodeEntry, codeEntry } from './code-entry.ts';

/** For what begins like a comment of JavaScript, and takes what follows it along. */
function hintForComment(text: string): string | undefined {
  return text.startsWith('//') ? 'CSS has no comments that begin with //. Write /* … */.' : undefined;
}

export const styleCodes = {
  STYLE_SYNTAX: codeEntry<{ reason: string }>({
    severity: 'warning',
    message: ({ reason }) => `This stylesheet is not valid CSS: ${reason}.`,
    hint: 'Correct the marked place. What is wrong has been left out, the rest of the file is kept.',
    example: '`.a { color: red` at the end of a file.',
  }),
  STYLE_PREPROCESSOR_MISSING: codeEntry<{ language: string; package: string }>({
    severity: 'error',
    message: ({ language, package: name }) =>
      `This stylesheet is ${language}, and the package ${name} that compiles it is not there; it is left out.`,
    hint: ({ package: name }) => `Install it beside dinghy: \`npm install --save-dev ${name}\`.`,
    example: 'A page with `index.less` where `less` is not installed.',
  }),
  STYLE_PREPROCESSOR_FAILED: codeEntry<{ language: string; reason: string }>({
    severity: 'error',
    message: ({ language, reason }) => `This ${language} cannot be compiled: ${reason}. The stylesheet is left out.`,
    hint: 'Correct the marked place.',
    example: '`color: @gone;` in a .less file that has no such variable.',
  }),
  STYLE_SELECTOR_INVALID: codeEntry<{ selector: string }>({
    severity: 'warning',
    message: ({ selector }) => `${JSON.stringify(selector)} is not a selector; its rule is left out.`,
    hint: ({ selector }) => hintForComment(selector) ?? 'Correct the selector.',
    example: '`.a::last-child { }`',
  }),
  STYLE_DECLARATION_INVALID: codeEntry<{ declaration: string; reason: string }>({
    severity: 'warning',
    message: ({ declaration, reason }) => `${JSON.stringify(declaration)} is left out: ${reason}.`,
    hint: ({ declaration }) => hintForComment(declaration) ?? 'Correct the declaration.',
    example: '`width: 32prx`',
  }),
  STYLE_IMPORT_MISSING: codeEntry<{ path: string; npm: boolean }>({
    severity: 'warning',
    message: ({ path }) => `The stylesheet ${JSON.stringify(path)} is not found; the import is left out.`,
    hint: ({ npm }) =>
      npm
        ? 'Correct the path; for a package from npm, install it and run `dinghy npm`.'
        : 'Correct the path. It is relative to this file, or starts with `/` for the project root.',
    example: '`@import "./gone.wxss";`',
  }),
  STYLE_PROPERTY_UNKNOWN: codeEntry<{ prop: string; suggestion: string }>({
    severity: 'warning',
    message: ({ prop }) => `CSS has no property ${prop}; it has no effect.`,
    hint: ({ suggestion }) => `Did you mean ${suggestion}?`,
    example: '`widht: 20rpx`',
  }),
  STYLE_IMPORT_REMOTE: codeEntry<{ url: string }>({
    severity: 'warning',
    message: ({ url }) => `Stylesheets cannot be imported from the network: ${url}.`,
    hint: 'Download the stylesheet into the project and import that file.',
    example: '`@import url("https://example.com/a.css");`',
  }),
  STYLE_IMPORT_CYCLE: codeEntry<{ path: string }>({
    severity: 'info',
    message: ({ path }) => `${JSON.stringify(path)} imports this file again; it is taken once.`,
    hint: 'Remove one of the imports.',
    example: 'a.wxss imports b.wxss, and b.wxss imports a.wxss.',
  }),
  STYLE_ASSET_MISSING: codeEntry<{ url: string }>({
    severity: 'warning',
    message: ({ url }) => `The file ${JSON.stringify(url)} is not found.`,
    hint: 'Correct the path. It is relative to this file, or starts with `/` for the project root.',
    example: '`background: url(./gone.png)`',
  }),
  STYLE_URL_REFUSED: codeEntry<{ url: string }>({
    severity: 'warning',
    message: ({ url }) => `${JSON.stringify(url)} cannot be loaded by a stylesheet; the declaration is left out.`,
    hint: 'Use a file of the project, an https address, or a data URL.',
    example: '`background: url(javascript:alert(1))`',
  }),
} satisfies Record<string, CodeEntry<never>>;
