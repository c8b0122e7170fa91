// `npm run size`: weighs what ships to browsers, as last built, against .size-limit.json.

import './bundle-host-page.ts';
import { runStep } from './steps.ts';

const { ok } = await runStep({ name: 'size budgets', command: ['size-limit'] }, false);
process.exit(ok ? 0 : 1);
