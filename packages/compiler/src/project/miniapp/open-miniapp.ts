// A W3C MiniApp package (.ma) as a project of ours, so that everything else compiles it like any other: its manifest becomes
// app.json, its pages' HTML becomes WXML, its CSS stays what it is, and its scripts run behind a module that has the states
// and events of MiniApp Lifecycle. docs/reference/miniapp.md lists the rules by number.

import { isAppId } from '@dinghy/package-format';
import { isJsonObject, type JsonFile, parseJsonFile } from '../../1-parse/json.ts';
import { createDiagnostic } from '../../diagnostics/create-diagnostic.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import { createFindingLimit } from '../../diagnostics/finding-limit.ts';
import { createMemoryFiles, type ProjectFiles } from '../project-files.ts';
import { ArchiveError } from './archive/archive-error.ts';
import { readArchive } from './archive/read-archive.ts';
import { type PackageSignature, type SignatureCrypto, verifySignature } from './archive/verify-signature.ts';
import { findPages } from './find-pages.ts';
import { readLanguageTables } from './language/language-tables.ts';
import { localizeManifest } from './language/localize-manifest.ts';
import { decodeMiniAppManifest, type MiniAppManifest } from './manifest.ts';
import { type Origin, toProject } from './to-project.ts';

export interface OpenMiniAppOptions {
  readonly report: Report;
  /** Packages that need a later platform are refused. Default: none are. */
  readonly platformCode?: number;
  /** `Content-Type` that the package was sent with; another than that of MiniApp packages is refused. Default: not checked. */
  readonly mediaType?: string;
  /** What signatures are verified with. Without it a signed package opens with a warning that nobody has checked. */
  readonly signatureCrypto?: SignatureCrypto;
  /** SHA-256 of certificates, in hex: a package that none of them has signed is refused. Default: all are opened. */
  readonly signedBy?: readonly string[];
}

export interface OpenedMiniApp {
  /** A project, to be compiled as any other. */
  readonly files: ProjectFiles;
  readonly appId: string;
  readonly version: string;
  readonly manifest: MiniAppManifest;
  readonly signature: PackageSignature;
  /** What a file of the project was made of; `undefined` for one that is as it was. */
  madeOf(path: string): Origin | undefined;
}

/** `undefined` where the package cannot be used; why has been reported then. */
export function openMiniApp(bytes: Uint8Array, given: OpenMiniAppOptions): OpenedMiniApp | undefined {
  const isWorthMaking = createFindingLimit();
  const report: Report = (diagnostic) => {
    if (isWorthMaking(diagnostic.file, diagnostic.code)) given.report(diagnostic);
  };
  const options = { ...given, report };
  try {
    checkMediaType(options.mediaType);
    const { files, signingBlock } = readArchive(bytes);
    const signature = verifySignature(bytes, signingBlock, options.signatureCrypto);
    checkSigner(signature, options);
    return openFiles(createMemoryFiles(Object.fromEntries(files)), signature, options);
  } catch (error) {
    if (!(error instanceof ArchiveError)) throw error;
    report(createDiagnostic('MINIAPP_PACKAGE_INVALID', { rule: error.rule, problem: error.message }, { file: 'manifest.json' }));
    return undefined;
  }
}

/** The registered one, and the one that stands in for it until it is. */
const MEDIA_TYPES = new Set(['application/miniapp-pkg+zip', 'application/x-w3c-miniapp-pkg+zip']);

function checkMediaType(mediaType: string | undefined): void {
  const essence = mediaType?.split(';', 1)[0]?.trim().toLowerCase();
  if (essence !== undefined && !MEDIA_TYPES.has(essence))
    throw new ArchiveError('PKG-21', `it was sent as ${JSON.stringify(essence)}, not as ${[...MEDIA_TYPES][0]}`);
}

function checkSigner(signature: PackageSignature, { report, signedBy }: OpenMiniAppOptions): void {
  const trusted = signedBy?.map((fingerprint) => fingerprint.replaceAll(':', '').toLowerCase());
  if (trusted !== undefined) {
    if (signature.status === 'verified' && signature.certificates.some((certificate) => trusted.includes(certificate))) return;
    const problem = {
      none: 'it is not signed',
      unverified: 'its signature cannot be verified',
      verified: 'it is signed by another',
    };
    throw new ArchiveError('PKG-22', problem[signature.status]);
  }
  const place = { file: 'manifest.json' };
  if (signature.status === 'unverified')
    report(createDiagnostic('MINIAPP_SIGNATURE_UNVERIFIED', { reason: signature.reason }, place));
  else if (signature.status === 'verified')
    report(createDiagnostic('MINIAPP_SIGNATURE_VERIFIED', { certificates: signature.certificates.join(', ') }, place));
}

/** @throws ArchiveError */
function openFiles(
  files: ProjectFiles,
  signature: PackageSignature,
  { report, platformCode }: OpenMiniAppOptions,
): OpenedMiniApp | undefined {
  checkParts(files);
  const json = readManifestFile(files, report);
  const decoded = json === undefined ? undefined : decodeMiniAppManifest(json, report);
  if (json === undefined || decoded === undefined) return undefined;
  const { minCode } = decoded.platformVersion;
  if (platformCode !== undefined && minCode > platformCode) {
    throw new ArchiveError('PKG-25', `it needs platform ${minCode}, and this is ${platformCode}`);
  }
  if (!isAppId(decoded.appId)) {
    const expected = 'letters, digits, `.`, `_` and `-`';
    report(
      createDiagnostic('MINIAPP_MANIFEST_INVALID', { rule: 'MNF-19', member: 'app_id', expected }, { file: 'manifest.json' }),
    );
    return undefined;
  }
  const pages = findPages(decoded, files, report);
  if (pages.every(({ isWidget }) => isWidget)) throw new ArchiveError('PKG-25', 'none of the pages that it lists is in it');
  const tables = readLanguageTables(files, report);
  const manifest = localizeManifest(decoded, json.value, tables);
  const { files: project, madeOf } = toProject({ manifest, pages, tables, files, designWidth: readDesignWidth(json, manifest) });
  return { files: project, appId: manifest.appId, version: toVersion(manifest), manifest, signature, madeOf };
}

function checkParts(files: ProjectFiles): void {
  for (const [name, rule] of [
    ['manifest.json', 'PKG-24'],
    ['app.js', 'PKG-25'],
    ['app.css', 'PKG-25'],
  ] as const) {
    if (!files.has(name)) throw new ArchiveError(rule, `it has no ${name} in its root`);
  }
  if (!files.paths.some((path) => path.startsWith('pages/'))) throw new ArchiveError('PKG-01', 'it has no folder pages/');
}

/** Far above what lists pages and permissions, and far below what would fill a host's memory with findings and members. */
const MANIFEST_BYTES_MAX = 1024 * 1024;

function readManifestFile(files: ProjectFiles, report: Report): JsonFile | undefined {
  const sizeBytes = files.readBytes('manifest.json')?.length ?? 0;
  if (sizeBytes > MANIFEST_BYTES_MAX) throw new ArchiveError('PKG-24', `its manifest.json has ${sizeBytes} bytes`);
  const source = files.readText('manifest.json') ?? '';
  if (source.trim() === '') throw new ArchiveError('PKG-24', 'its manifest.json is empty');
  return parseJsonFile('manifest.json', source, report);
}

/** Only a width that somebody wrote: without one, lengths are those of CSS, as MiniApp Packaging has it. */
function readDesignWidth({ value }: JsonFile, { window }: MiniAppManifest): number | undefined {
  const isWritten = isJsonObject(value.window) && value.window.design_width === window.designWidth;
  return isWritten && window.designWidth > 0 && !window.autoDesignWidth ? window.designWidth : undefined;
}

function toVersion({ version }: MiniAppManifest): string {
  return /^[A-Za-z0-9][A-Za-z0-9.+_-]{0,127}$/.test(version.name) ? version.name : String(version.code);
}
