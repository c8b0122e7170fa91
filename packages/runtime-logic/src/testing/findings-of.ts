import { compileTemplate } from '../../../compiler/src/3-transform/template/index.ts';

/** Codes of what the compiler has to say about a template. */
export function findingsOf(wxml: string): string[] {
  const codes: string[] = [];
  compileTemplate({
    file: 'test.wxml',
    read: (file) => (file === 'test.wxml' ? wxml : undefined),
    usingComponents: {},
    report: ({ code }) => codes.push(code),
  });
  return codes;
}
