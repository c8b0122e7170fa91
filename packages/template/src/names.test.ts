import { expect, test } from 'vitest';
import { toCamelCase, toDatasetKey } from './names.ts';

test.each([
  ['user-name', 'userName'],
  ['userName', 'username'],
  ['foo-Bar', 'fooBar'],
  ['USER-ID', 'userId'],
  ['a-1', 'a-1'],
  ['a--b', 'a-B'],
])('toDatasetKey(%s) is %s', (name, key) => {
  expect(toDatasetKey(name)).toBe(key);
});

test.each([
  ['hover-class', 'hoverClass'],
  ['hoverClass', 'hoverClass'],
  ['aria-label', 'ariaLabel'],
])('toCamelCase(%s) is %s', (name, camel) => {
  expect(toCamelCase(name)).toBe(camel);
});
