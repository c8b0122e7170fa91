import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { OpenedMiniApp, OpenMiniAppOptions } from '../project/miniapp/open-miniapp.ts';
import { signatureCrypto } from './signatures/signature-crypto.ts';

/** Whether a path names a W3C MiniApp package rather than a project folder. */
export function isMiniApp(path: string): boolean {
  return path.endsWith('.ma');
}

export interface ReadMiniApp {
  readonly miniApp: OpenedMiniApp | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export async function readMiniApp(file: string, options: Pick<OpenMiniAppOptions, 'signedBy'>): Promise<ReadMiniApp> {
  // On demand: an HTML parser takes longer to load than a small project to build.
  const { openMiniApp } = await import('../project/miniapp/open-miniapp.ts');
  const diagnostics: Diagnostic[] = [];
  const miniApp = openMiniApp(readFileSync(file), {
    ...options,
    signatureCrypto,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  return { miniApp, diagnostics };
}

/** Findings about what was made of the package, as findings about the package. */
export function toMiniAppFindings(diagnostics: readonly Diagnostic[], { madeOf }: OpenedMiniApp): Diagnostic[] {
  return diagnostics
    .filter(({ code }) => !code.startsWith('WXML_'))
    .map((diagnostic) => {
      const source = madeOf(diagnostic.file);
      if (source === undefined) return diagnostic;
      const { range: _range, frame: _frame, ...rest } = diagnostic;
      return { ...rest, file: source };
    });
}
