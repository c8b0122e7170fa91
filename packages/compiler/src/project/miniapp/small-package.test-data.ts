// A small package that opens, and what is found when another is opened.

import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Contents } from './archive/archive.test-data.ts';
import { type OpenedMiniApp, type OpenMiniAppOptions, openMiniApp } from './open-miniapp.ts';

export const MANIFEST = {
  app_id: 'org.example.app',
  name: 'Example',
  icons: [{ src: 'common/icon.png' }],
  pages: ['pages/home'],
  platform_version: { min_code: 1 },
  version: { code: 1, name: '1.0.0' },
};

export const PACKAGE: Contents = {
  'manifest.json': JSON.stringify(MANIFEST),
  'app.js': '',
  'app.css': '',
  'pages/home.html': '<p>home</p>',
};

export const with_ = (contents: Contents): Contents => ({ ...PACKAGE, ...contents });

export const without = (name: string): Contents => Object.fromEntries(Object.entries(PACKAGE).filter(([path]) => path !== name));

/** The small package with other members in its manifest. */
export const withManifest = (members: Readonly<Record<string, unknown>>, contents: Contents = {}): Contents =>
  with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, ...members }), ...contents });

export interface Outcome {
  readonly opened: OpenedMiniApp | undefined;
  /** Code and rule of each finding. */
  readonly found: readonly string[];
  readonly messages: readonly string[];
}

export function open(bytes: Uint8Array, options: Partial<OpenMiniAppOptions> = {}): Outcome {
  const diagnostics: Diagnostic[] = [];
  const opened = openMiniApp(bytes, { report: (diagnostic) => diagnostics.push(diagnostic), ...options });
  return {
    opened,
    found: diagnostics.map(({ code, message }) => `${code} ${/\(((?:PKG|MNF)-\d+)\)/.exec(message)?.[1] ?? ''}`.trimEnd()),
    messages: diagnostics.map(({ message }) => message),
  };
}
