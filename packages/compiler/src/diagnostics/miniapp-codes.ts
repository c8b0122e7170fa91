// Findings about W3C MiniApp packages. `rule` is a number of the list in docs/reference/miniapp.md.

import { type CodeEntry, codeEntry } from './code-entry.ts';

export const miniAppCodes = {
  MINIAPP_PACKAGE_INVALID: codeEntry<{ rule: string; problem: string }>({
    severity: 'error',
    message: ({ rule, problem }) => `This is not a MiniApp package (${rule}): ${problem}.`,
    hint: ({ rule }) => `Make the package again; docs/reference/miniapp.md says what ${rule} asks for.`,
    example: 'A .ma file without a manifest.json, or one that is encrypted.',
  }),
  MINIAPP_PACKAGE_IGNORED: codeEntry<{ rule: string; problem: string }>({
    severity: 'warning',
    message: ({ rule, problem }) => `A part of the package is left out (${rule}): ${problem}.`,
    hint: ({ rule }) => `Correct it, or remove it; docs/reference/miniapp.md says what ${rule} asks for.`,
    example: 'A language file under i18n/ that is not JSON.',
  }),
  MINIAPP_SIGNATURE_UNVERIFIED: codeEntry<{ reason: string }>({
    severity: 'warning',
    message: ({ reason }) => `The package has a signing block, and nobody has checked it: ${reason}.`,
    hint: 'Have its vendor check it before you trust where the package comes from.',
    example: 'A signing block of a kind that only its vendor can read.',
  }),
  MINIAPP_SIGNATURE_VERIFIED: codeEntry<{ certificates: string }>({
    severity: 'info',
    message: ({ certificates }) => `The package is as it was signed, with the certificate ${certificates} (SHA-256).`,
    hint: 'Whose certificate that is nobody has checked: name the ones that you trust with --signed-by.',
    example: 'A package that its developer has signed.',
  }),
  MINIAPP_MANIFEST_INVALID: codeEntry<{ rule: string; member: string; expected: string }>({
    severity: 'error',
    message: ({ rule, member, expected }) => `manifest.json has no usable \`${member}\` (${rule}); it must be ${expected}.`,
    hint: ({ member, expected }) => `Give \`${member}\` as ${expected}.`,
    example: 'A manifest without `app_id`.',
  }),
  MINIAPP_MANIFEST_IGNORED: codeEntry<{ rule: string; member: string; expected: string }>({
    severity: 'warning',
    message: ({ rule, member, expected }) => `\`${member}\` of manifest.json should be ${expected} (${rule}); it is ignored.`,
    hint: ({ expected }) => `Change the value to ${expected}, or remove it.`,
    example: '`"dir": "up"` in manifest.json.',
  }),
} satisfies Record<string, CodeEntry<never>>;
