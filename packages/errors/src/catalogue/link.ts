import { type CatalogueEntry, entry } from './entry.ts';

/** Links that open a mini-program: scanned, tapped or typed. */
export const linkErrors = {
  LINK_FOREIGN: entry<{ link: string }>(
    ({ link }) => `"${link}" is no link of this host to a mini-program.`,
    'Such a link is `scheme://miniapp/app-id/page` or `https://host/miniapp/app-id/page`, with a scheme or a host of this one.',
  ),
  LINK_INVALID: entry<{ link: string; problem: string }>(
    ({ link, problem }) => `"${link}" opens nothing: ${problem}.`,
    'Make the link again; docs/guide/launching.md says what its parts may hold.',
  ),
  LINK_APP_OTHER: entry<{ expected: string; found: string }>(
    ({ expected, found }) => `The mini-program is ${found}, not ${expected}.`,
    'Correct the app id or the version of the link, or leave the version out; or open it from where that version is.',
  ),
} satisfies Record<string, CatalogueEntry<never>>;
