import { compileTemplate, type Diagnostic } from '@dinghy/compiler/template';
import { DinghyError } from '@dinghy/errors';
import { cachedTemplate } from '../node/template-cache.ts';
import type { LoadedTemplate } from './registry.ts';

interface CompileInput {
  /** Path of the template, in the terms of `read`. */
  readonly file: string;
  readonly read: (path: string) => string | undefined;
  /** Tag to component key. */
  readonly usingComponents: Readonly<Record<string, string>>;
  readonly componentGenerics: Readonly<Record<string, unknown>>;
  /** Whose names are shown as they are written. */
  readonly keepsNames: 'all' | 'events';
}

type CompiledTemplate = LoadedTemplate & { readonly dependencies: readonly string[] };

/** Throws `SIMULATE_TEMPLATE_INVALID`; warnings are said on the console by other tools. */
export function compile(input: CompileInput): { readonly result: CompiledTemplate; readonly isClean: boolean } {
  const problems: Diagnostic[] = [];
  const { view, structure, wxs, listKeys, dependencies } = compileTemplate({
    ...input,
    report: (diagnostic) => problems.push(diagnostic),
  });
  const failure = problems.find(({ severity }) => severity === 'error');
  if (failure !== undefined) {
    const problem = `${failure.message}${failure.frame === undefined ? '' : `\n${failure.frame}`}`;
    throw new DinghyError('SIMULATE_TEMPLATE_INVALID', { path: input.file, problem });
  }
  return { result: { view, structure, wxs, listKeys, dependencies }, isClean: true };
}

/** As `compile`, for files on disk. */
export function compileCached(input: CompileInput, root: string): LoadedTemplate {
  const key = JSON.stringify([CACHE_VERSION, root, input.file, input.usingComponents, input.componentGenerics, input.keepsNames]);
  return cachedTemplate(key, input.read, () => compile(input));
}

/** Counted up when the compiler's output changes. */
const CACHE_VERSION = 3;
