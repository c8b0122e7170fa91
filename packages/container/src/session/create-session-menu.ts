import { defaultMenu } from '../chrome/default-menu.ts';
import type { MenuItem } from '../chrome/index.ts';
import { type Words, wordsOf } from '../chrome/words.ts';

/** Entries of the chrome's own menu that the session can carry out; what leaves the mini-program only where the host
 * takes it. */
const OWN: ReadonlySet<string> = new Set(['about', 'settings', 'restart', 'share', 'addToHome']);

export interface SessionMenu {
  readonly items: readonly MenuItem[];
  readonly words: Words;
  isOwn(id: string): boolean;
}

export interface MenuAbilities {
  readonly share: boolean;
  readonly addToHome: boolean;
}

export function createSessionMenu(
  language: 'en' | 'zh-CN',
  added: readonly MenuItem[] = [],
  can: MenuAbilities = { share: false, addToHome: false },
): SessionMenu {
  const words = wordsOf(language);
  const own = defaultMenu(words).filter(({ id }) => OWN.has(id));
  const given: MenuItem[] = [
    ...(can.share ? [{ id: 'share', label: words.share, icon: 'share' } as const] : []),
    ...(can.addToHome ? [{ id: 'addToHome', label: words.addToHome, icon: 'star' } as const] : []),
  ];
  return { words, items: [...given, ...added, ...own], isOwn: (id) => OWN.has(id) && !added.some((item) => item.id === id) };
}
