import { logicErrors } from './logic.ts';
import { learn } from './logic-frame.ts';
import { templateErrors } from './template.ts';

/** Errors of mini-program code that are made from now on say what is wrong, and what to do about it. */
export function learnAuthorWords(): void {
  learn({ ...logicErrors, ...templateErrors });
}
