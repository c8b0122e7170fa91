import type { CompileResult } from '@dinghy/compiler';

/** A build in a form that leaves the page. */
export interface PageBuild {
  readonly manifest: string;
  /** Content of each file, by its SHA-256. */
  readonly blobs: Readonly<Record<string, string>>;
  readonly findings: readonly string[];
}

export function toPageBuild({ package: written, diagnostics }: CompileResult): PageBuild {
  const decoder = new TextDecoder();
  return {
    manifest: decoder.decode(written?.manifest),
    blobs: Object.fromEntries([...(written?.blobs ?? [])].map(([sha256, bytes]) => [sha256, decoder.decode(bytes)])),
    findings: diagnostics.map(({ code, file, range }) => `${code} ${file}:${range?.start.line ?? 0}`),
  };
}
