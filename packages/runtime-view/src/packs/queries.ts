import { answerQuestions } from '../queries/answer-questions.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { answerQuestions };
