// The one place that knows esbuild. It is handed in, so that the compiler runs with `esbuild` on Node and with
// `esbuild-wasm` in a browser.

import { type BrokenScript, breakLines } from './break-lines.ts';
import { toOffset } from './esbuild-place.ts';

/** How the compiler has a script transformed to sloppy-mode CommonJS. */
export type TransformScript = (request: ScriptRequest) => Promise<ScriptResult>;

export interface ScriptRequest {
  /** App path, for the source map. */
  readonly file: string;
  readonly source: string;
  readonly language: 'js' | 'ts';
  readonly minify: boolean;
  readonly sourceMap: boolean;
}

export type ScriptResult =
  | { readonly ok: true; readonly code: string; readonly map?: string }
  /** `offset`: where in the source, in UTF-16 code units. */
  | { readonly ok: false; readonly reason: string; readonly offset: number };

/** The part of esbuild's API that is used: both `esbuild` and `esbuild-wasm` have it. */
export interface EsbuildLike {
  transform(source: string, options: EsbuildTransformOptions): Promise<{ readonly code: string; readonly map: string }>;
}

export interface EsbuildTransformOptions {
  readonly loader: 'js' | 'ts';
  readonly format: 'cjs';
  readonly target: string;
  readonly charset: 'utf8';
  readonly legalComments: 'none';
  readonly logLevel: 'silent';
  readonly minifyWhitespace: boolean;
  readonly minifyIdentifiers: boolean;
  readonly logOverride: Record<string, 'silent'>;
  readonly sourcemap: 'external' | false;
  readonly sourcefile: string;
  readonly supported: Record<string, boolean>;
  readonly tsconfigRaw: string;
}

/**
 * Remarks of esbuild, each with the line that it is about. Nobody is told of them, and thousands of them about one long line
 * take more room than there is.
 */
const SILENCED: Record<string, 'silent'> = Object.fromEntries(
  (
    'assert-to-with assert-type-json assign-to-constant assign-to-define assign-to-import bigint call-import-namespace ' +
    'class-name-will-throw commonjs-variable-in-esm delete-super-property direct-eval duplicate-case duplicate-class-member ' +
    'duplicate-object-key empty-import-meta equals-nan equals-negative-zero equals-new-object html-comment-in-js ' +
    'impossible-typeof indirect-require private-name-will-throw semicolon-after-return suspicious-boolean-not ' +
    'suspicious-define suspicious-logical-operator suspicious-nullish-coalescing this-is-undefined-in-esm ' +
    'unsupported-dynamic-import unsupported-jsx-comment unsupported-regexp unsupported-require-call ' +
    'unsupported-source-map-comment'
  )
    .split(' ')
    .map((id) => [id, 'silent']),
);

/**
 * As tsc has it below ES2022, which is what templates of mini-programs target: `name!: string` in a class declares a type and
 * makes no property, so that it does not empty what the parent's constructor has put there. JavaScript's fields stay what they are.
 */
const TYPESCRIPT = '{"compilerOptions":{"experimentalDecorators":true,"useDefineForClassFields":false}}';

export function createEsbuildTransform(esbuild: EsbuildLike): TransformScript {
  return async ({ file, source, language, minify, sourceMap }) => {
    const broken = breakLines(source, language);
    try {
      const { code, map } = await esbuild.transform(broken?.code ?? source, {
        loader: language,
        format: 'cjs',
        target: 'es2022',
        charset: 'utf8',
        legalComments: 'none',
        logLevel: 'silent',
        logOverride: SILENCED,
        // Not its rewriting of statements, which takes quadratic time for long ones and doubles for each nested negation; it
        // would save 1 % of what is sent (decision 0024).
        minifyWhitespace: minify,
        minifyIdentifiers: minify,
        sourcemap: sourceMap ? 'external' : false,
        sourcefile: file,
        // Module functions load by `require` alone: the sandbox has no module loader of its own.
        supported: { 'dynamic-import': false },
        tsconfigRaw: TYPESCRIPT,
      });
      return {
        ok: true,
        code: joinExports(source, keepSloppy(source, code)),
        ...(sourceMap ? { map: broken?.toSourceMap(map) ?? map } : {}),
      };
    } catch (error) {
      return toFailure(error, source, broken);
    }
  };
}

/**
 * esbuild puts "use strict" over what was an ES module. Mini-programs mix `import` with code that is only valid in
 * sloppy mode (assignments to undeclared names), and run on phones; strictness could only make more of them throw.
 */
function keepSloppy(source: string, code: string): string {
  const directive = /^["']use strict["'];?\n?/;
  return /["']use strict["']/.test(source) ? code : code.replace(directive, (text) => (text.endsWith('\n') ? '\n' : ''));
}

/**
 * A file may have `export` and write to `exports` too. esbuild gives `module.exports` a new object first, and `exports`
 * would still mean the old one.
 */
function joinExports(source: string, code: string): string {
  const isMixed = /\bexport\b/.test(source) && /(?:^|[^.\w])exports\s*[.[]/.test(source);
  return isMixed ? code.replace(/\bmodule\.exports\s*=[^=]/, 'exports = $&') : code;
}

function toFailure(error: unknown, source: string, broken: BrokenScript | undefined): ScriptResult {
  const [first] =
    (error as { errors?: readonly { text: string; location: { line: number; column: number } | null }[] }).errors ?? [];
  if (first === undefined) throw error;
  const { line, column } = first.location ?? { line: 1, column: 0 };
  const offset = toOffset(broken?.code ?? source, line, column);
  return { ok: false, reason: first.text, offset: broken?.toSourceOffset(offset) ?? offset };
}
