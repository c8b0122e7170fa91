// Compiling

export {
  createEsbuildTransform,
  type EsbuildLike,
  type ScriptRequest,
  type ScriptResult,
  type TransformScript,
} from './3-transform/script/esbuild-transform.ts';
export {
  createStylePreprocessor,
  type LessLike,
  type PreprocessStyle,
  type SassLike,
  type StyleCompilers,
  type StyleRequest,
  type StyleResult,
} from './3-transform/style/preprocess-style.ts';
export type { SourceMaps } from './4-emit/emit-package.ts';
export type { RenderFirstCommits } from './4-emit/first-commits.ts';
export type { SizeLimits } from './4-emit/size-limits.ts';
export { type BuildMode, type CompileProjectOptions, type CompileResult, compileProject } from './compile-project.ts';
// Diagnostics
export { type DiagnosticCode, diagnosticCodes } from './diagnostics/codes.ts';
export type { Diagnostic, Position, Severity, SourceRange } from './diagnostics/diagnostic.ts';
// Project files
export { type BuildCache, createBuildCache } from './project/build-cache.ts';
export { createMemoryFiles, createProjectFiles, type ProjectFiles } from './project/project-files.ts';
