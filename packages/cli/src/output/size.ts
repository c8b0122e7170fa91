/** `12.3 KB`, `4.56 MB`; a kilobyte is 1,024 bytes, as in the platform's limits. */
export function formatSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const kilobytes = bytes / 1_024;
  return kilobytes < 1_000 ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / 1_024).toFixed(2)} MB`;
}
