import { type CatalogueEntry, entry } from './entry.ts';

/** What stops a command-line build: its arguments or the disk, not the project's source. */
export const buildErrors = {
  BUILD_OUTPUT_UNSAFE: entry<{ folder: string; reason: string }>(
    ({ folder, reason }) => `Nothing is written to ${folder}: ${reason}.`,
    'Name a folder that is new, empty, or an earlier output, such as `--out dist/shop`.',
  ),
  BUILD_OUTPUT_UNWRITABLE: entry<{ folder: string; reason: string }>(
    ({ folder, reason }) => `The folder ${folder} cannot be created: ${reason}.`,
    'Name a folder that you may write to.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
