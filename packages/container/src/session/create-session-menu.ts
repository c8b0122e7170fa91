import type { MenuEntry, MenuItem } from '../chrome/index.ts';

/** Entries of the chrome's own menu that the session can carry out; what leaves the mini-program only where the host
 * takes it. */
const OWN: ReadonlySet<string> = new Set(['about', 'settings', 'restart', 'share', 'addToHome']);

export interface SessionMenu {
  readonly entries: readonly MenuEntry[];
  isOwn(id: string): boolean;
}

export interface MenuAbilities {
  readonly share: boolean;
  readonly addToHome: boolean;
}

export function createSessionMenu(
  added: readonly MenuItem[] = [],
  can: MenuAbilities = { share: false, addToHome: false },
): SessionMenu {
  const entries: MenuEntry[] = [...added, 'about', 'settings', 'restart'];
  if (can.addToHome) entries.unshift('addToHome');
  if (can.share) entries.unshift('share');
  return { entries, isOwn: (id) => OWN.has(id) && !added.some((item) => item.id === id) };
}
