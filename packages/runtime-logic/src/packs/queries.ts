import { createViewQuestions } from '../wx/view-questions.ts';
import type { LogicPack } from './logic-pack.ts';

export const pack: LogicPack = { questions: createViewQuestions };
