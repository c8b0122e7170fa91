import { expect, it } from 'vitest';
import { createInertElement } from './create-inert-element.ts';

/** Like WebKit 2.50: `null` is no registry to it. */
function documentThatRefuses(): Document {
  const refusing = document.implementation.createHTMLDocument();
  const create = refusing.createElement.bind(refusing);
  refusing.createElement = ((name: string, options?: { customElementRegistry?: unknown }) => {
    if (options?.customElementRegistry === null) throw new TypeError('Type error');
    return create(name);
  }) as typeof refusing.createElement;
  return refusing;
}

it('createInertElement makes the element where the browser refuses to have no registry', () => {
  expect(createInertElement(documentThatRefuses(), 'wx-view').localName).toBe('wx-view');
});
