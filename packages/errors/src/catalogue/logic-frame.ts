// The catalogue of the logic worker. Whole where the author of a mini-program is told of a mistake; elsewhere messages only,
// because `errMsg` is made of them. It must not differ from the full catalogue in any message.

import { errorMessages } from './generated/error-messages.ts';
import type { Catalogue } from './index.ts';
import { logicErrors } from './logic.ts';
import { templateErrors } from './template.ts';

export const catalogue: Catalogue = { ...errorMessages, ...logicErrors, ...templateErrors };
