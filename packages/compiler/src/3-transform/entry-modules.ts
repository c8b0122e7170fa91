// The scripts that the platform itself runs: app.js, and one of every page and component. Where one is missing, a
// module that registers nothing stands in for it, so that the rest of the app runs.

import type { AppSource } from '../2-analyze/analyze-app.ts';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { CompiledModule } from './script/compile-module.ts';

export interface EntryModules {
  /** Paths of script files. */
  readonly files: readonly string[];
  readonly standIns: readonly CompiledModule[];
}

export function findEntryModules({ units, resolver }: AppSource, report: Report): EntryModules {
  const files: string[] = [];
  const standIns: CompiledModule[] = [];
  const app = resolver.findScript('app');
  if (app === undefined) {
    report(createDiagnostic('PROJECT_APP_SCRIPT_MISSING', {}, { file: 'app.json' }));
    standIns.push({ id: 'app.js', code: 'App({});' });
  } else files.push(app);
  for (const { path, isPage } of units.values()) {
    const script = resolver.findScript(path);
    if (script !== undefined) {
      files.push(script);
      continue;
    }
    const call = isPage ? 'Page' : 'Component';
    report(createDiagnostic('PAGE_SCRIPT_MISSING', { path, call }, { file: `${path}.wxml` }));
    standIns.push({ id: `${path}.js`, code: `${call}({});` });
  }
  return { files, standIns };
}
