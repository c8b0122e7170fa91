import type { Frame, Page } from 'playwright-core';
import type { MiniProgram } from '../driver/mini-program.ts';

/** What to do on a page of the gallery, and what its log or its content must say then. */
export type Visit = (gallery: MiniProgram, view: Frame, page: Page) => Promise<void>;
