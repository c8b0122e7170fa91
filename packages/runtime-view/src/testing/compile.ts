// For tests: WXML as a program, by the real compiler.

import type { TemplateProgram, WxsModules } from '@dinghy/template';
import { compileTemplate } from '../../../compiler/src/3-transform/template/index.ts';

/** Compiles one file; `components` maps tags to component paths. */
export function compileWxml(
  source: string,
  components: Readonly<Record<string, string>> = {},
): { view: TemplateProgram; structure: TemplateProgram; wxs: WxsModules } {
  const problems: string[] = [];
  const compiled = compileTemplate({
    file: 'test.wxml',
    read: (file: string) => (file === 'test.wxml' ? source : undefined),
    usingComponents: components,
    componentGenerics: {},
    report: ({ severity, message }: { severity: string; message: string }) => severity === 'error' && problems.push(message),
  } as unknown as Parameters<typeof compileTemplate>[0]);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return compiled;
}
