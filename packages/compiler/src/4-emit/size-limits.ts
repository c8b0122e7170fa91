import type { WrittenPackage } from '@dinghy/package-format';
import { createDiagnostic } from '../diagnostics/create-diagnostic.ts';
import type { Report } from '../diagnostics/diagnostic.ts';

export interface SizeLimits {
  readonly packageBytes: number;
  readonly totalBytes: number;
}

/** The platform's own limits. */
export const DEFAULT_SIZE_LIMITS: SizeLimits = { packageBytes: 2 * 1024 * 1024, totalBytes: 30 * 1024 * 1024 };

const LARGEST_COUNT = 5;

interface SizedFile {
  readonly path: string;
  readonly size: number;
}

export function checkSizes({ decoded }: WrittenPackage, limits: SizeLimits, report: Report): void {
  for (const { root, files } of decoded.packages) {
    const name = root === '' ? 'The main package' : `The subpackage ${JSON.stringify(root)}`;
    checkSize(name, files, limits.packageBytes, report);
  }
  const all = decoded.packages.flatMap(({ root, files }) =>
    files.map(({ path, size }) => ({ path: root === '' ? path : `${root}/${path}`, size })),
  );
  checkSize('The app', all, limits.totalBytes, report);
}

function checkSize(name: string, files: readonly SizedFile[], limitBytes: number, report: Report): void {
  const sizeBytes = files.reduce((sum, { size }) => sum + size, 0);
  if (sizeBytes <= limitBytes) return;
  const largest = [...files]
    .sort((a, b) => b.size - a.size)
    .slice(0, LARGEST_COUNT)
    .map(({ path, size }) => `${path} (${toKilobytes(size)})`)
    .join(', ');
  report(
    createDiagnostic(
      'PROJECT_PACKAGE_TOO_LARGE',
      { name, size: toKilobytes(sizeBytes), limit: toKilobytes(limitBytes), largest },
      { file: 'app.json' },
    ),
  );
}

function toKilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} KB`;
}
