/** A component path as written (`../tab/index`, `/components/x`, `./x.js`) from the package root, without extension. */
export function resolveComponentPath(written: string, from: string): string {
  const segments = written.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of written.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '' && segment !== '.') segments.push(segment);
  }
  return segments.join('/');
}
