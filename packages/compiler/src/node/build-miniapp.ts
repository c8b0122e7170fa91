import { readFileSync, statSync } from 'node:fs';
import { PACKAGE_LIMITS } from '@dinghy/package-format';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Diagnostic, Position, SourceRange } from '../diagnostics/diagnostic.ts';
import { createFrame } from '../diagnostics/frame.ts';
import type { OpenedMiniApp, OpenMiniAppOptions } from '../project/miniapp/open-miniapp.ts';
import { signatureCrypto } from './signatures/signature-crypto.ts';

/** Whether a path names a W3C MiniApp package rather than a project folder. */
export function isMiniApp(path: string): boolean {
  return path.endsWith('.ma') && statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true;
}

/** For a project folder where a signature is asked for: nobody can have signed it, whatever it is called. */
export function refuseUnsignable(): Diagnostic {
  const params = { rule: 'PKG-22', problem: 'it is a folder, which cannot be signed' };
  return createDiagnostic('MINIAPP_PACKAGE_INVALID', params, { file: 'manifest.json' });
}

export interface ReadMiniApp {
  readonly miniApp: OpenedMiniApp | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readMiniApp(file: string, options: Pick<OpenMiniAppOptions, 'signedBy'>): Promise<ReadMiniApp> {
  // On demand: an HTML parser takes longer to load than a small project to build.
  const { openMiniApp } = await import('../project/miniapp/open-miniapp.ts');
  const diagnostics: Diagnostic[] = [];
  const { size } = statSync(file);
  if (size > PACKAGE_LIMITS.totalBytes) {
    const params = { rule: 'PKG-23', problem: `it has ${size} bytes` };
    return { miniApp: undefined, diagnostics: [createDiagnostic('MINIAPP_PACKAGE_INVALID', params, { file: 'manifest.json' })] };
  }
  const miniApp = openMiniApp(readFileSync(file), {
    ...options,
    signatureCrypto,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  return { miniApp, diagnostics };
}

/** Findings about what was made of the package, as findings about the package. */
export function toMiniAppFindings(diagnostics: readonly Diagnostic[], { files, madeOf }: OpenedMiniApp): Diagnostic[] {
  return (
    diagnostics
      // Of HTML's own elements nobody said that they are WXML's; an expression that cannot be read is the author's.
      .filter(({ code }) => !code.startsWith('WXML_') || code === 'WXML_EXPRESSION_INVALID')
      .map((diagnostic) => {
        const origin = madeOf(diagnostic.file);
        if (origin === undefined) return diagnostic;
        const { range, frame: _frame, ...rest } = diagnostic;
        const place = range && origin.prologue && moveBack(range, origin.prologue, files.readText(diagnostic.file) ?? '');
        return { ...rest, ...place, file: origin.file };
      })
  );
}

/** A place behind a prologue, in the text without it. */
function moveBack(range: SourceRange, prologue: string, text: string): Pick<Diagnostic, 'range' | 'frame'> {
  const move = ({ offset, line, column }: Position): Position => ({
    offset: Math.max(0, offset - prologue.length),
    line,
    column: line === 1 ? Math.max(1, column - prologue.length) : column,
  });
  const moved = { start: move(range.start), end: move(range.end) };
  return { range: moved, frame: createFrame(text.slice(prologue.length), moved) };
}
