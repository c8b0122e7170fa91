import { expect, test } from 'vitest';
import { extensionOf, mimeOfName } from './file-types.ts';

test.each([
  ['a.png', 'image/png'],
  ['photos/a.b.JPEG', 'image/jpeg'],
  ['a.html', 'application/octet-stream'],
  ['constructor', 'application/octet-stream'],
  ['a.__proto__', 'application/octet-stream'],
])('mimeOfName takes %s for %s', (name, mime) => expect(mimeOfName(name)).toBe(mime));

test.each([
  ['image/jpeg', '.jpg'],
  ['Image/PNG; charset=binary', '.png'],
  ['text/html', ''],
  ['', ''],
])('extensionOf ends a name of %s with "%s"', (mime, end) => expect(extensionOf(mime)).toBe(end));
