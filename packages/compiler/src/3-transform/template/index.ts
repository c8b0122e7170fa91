export { type CompiledTemplate, compileTemplate, type TemplateInput } from './compile-template.ts';
