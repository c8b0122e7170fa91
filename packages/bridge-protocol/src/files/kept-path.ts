// How paths begin that name what a mini-program keeps. Apart from how they are read, which a host's page needs later.

/** `wx.env.USER_DATA_PATH`: the tree that a mini-program makes as it likes. */
export const USER_ROOT = 'wxfile://usr';
/** In front of files that were saved without a name. */
export const STORE_PREFIX = 'wxfile://store_';

/** Whether the path names something that an app keeps. */
export function isKeptPath(path: string): boolean {
  return path === USER_ROOT || path.startsWith(`${USER_ROOT}/`) || path.startsWith(STORE_PREFIX);
}
