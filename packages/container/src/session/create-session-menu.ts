import type { MenuItem } from '../chrome/index.ts';
import { defaultMenu } from '../chrome/menu-sheet.ts';
import { type Words, wordsOf } from '../chrome/words.ts';

/** Entries of the chrome's own menu that the session can carry out; a link to the mini-program only the host knows. */
const OWN: ReadonlySet<string> = new Set(['about', 'settings', 'restart']);

export interface SessionMenu {
  readonly items: readonly MenuItem[];
  readonly words: Words;
  isOwn(id: string): boolean;
}

export function createSessionMenu(language: 'en' | 'zh-CN', added: readonly MenuItem[] = []): SessionMenu {
  const words = wordsOf(language);
  const own = defaultMenu(words).filter(({ id }) => OWN.has(id));
  return { words, items: [...added, ...own], isOwn: (id) => OWN.has(id) && !added.some((item) => item.id === id) };
}
