// The mini-programs that the person has put on the bank's first page.

import { type MiniProgram, miniPrograms } from './mini-programs.ts';

const KEY = 'favourites';

export function addFavourite(appId: string): void {
  localStorage.setItem(KEY, [...new Set([...stored(), appId])].join(' '));
}

/** What is no longer offered is not shown. */
export function favourites(): readonly MiniProgram[] {
  const chosen = stored();
  return miniPrograms.filter(({ appId }) => chosen.includes(appId));
}

function stored(): readonly string[] {
  return localStorage.getItem(KEY)?.split(' ') ?? [];
}
