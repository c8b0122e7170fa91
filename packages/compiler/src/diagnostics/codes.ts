// The one list of diagnostic codes. An area has a file; a code is AREA_NOUN_PROBLEM and never changes its meaning.
// docs/reference/diagnostics.md is generated from it.

import { miniAppCodes } from './miniapp-codes.ts';
import { npmCodes } from './npm-codes.ts';
import { pageCodes } from './page-codes.ts';
import { projectCodes } from './project-codes.ts';
import { scriptCodes } from './script-codes.ts';
import { styleCodes } from './style-codes.ts';
import { templateCodes } from './template-codes.ts';

export const diagnosticCodes = {
  ...projectCodes,
  ...npmCodes,
  ...miniAppCodes,
  ...pageCodes,
  ...scriptCodes,
  ...styleCodes,
  ...templateCodes,
};

export type DiagnosticCode = keyof typeof diagnosticCodes;

export type DiagnosticParams<Code extends DiagnosticCode> = Parameters<(typeof diagnosticCodes)[Code]['message']>[0];
