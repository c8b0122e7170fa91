// Templates one at a time, synchronously, for harnesses
export { type CompiledTemplate, compileTemplate, type TemplateInput } from './3-transform/template/index.ts';
export type { Diagnostic } from './diagnostics/diagnostic.ts';
