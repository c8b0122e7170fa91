/** Gives an address of this host to others: by the device's own sheet, else to the clipboard. */
export async function shareLink(title: string, hash: string): Promise<void> {
  const url = new URL(hash, location.href).href;
  // Neither asks a person who has just turned it down for a reason.
  if (typeof navigator.share === 'function') await navigator.share({ title, url }).catch(() => undefined);
  else await navigator.clipboard.writeText(url).catch(() => undefined);
}
