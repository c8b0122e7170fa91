// Components that belong to the platform's own services: no host can serve them, so they say so where they would be, and
// tell the page by the event that the platform documents for a failure.

import type { Json } from '@dinghy/bridge-protocol';
import { div } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn, type Properties } from '../unit.ts';
import { placeholderStyles } from './placeholder-styles.ts';

export interface PlaceholderOptions {
  /** Attributes that the platform documents, with their defaults: nothing reads them. */
  readonly properties?: Properties;
  /** The events that tell of the failure, each with its detail. */
  readonly failures?: readonly (readonly [type: string, detail: Json])[];
  /** CSS of the host that the platform gives it. */
  readonly size?: string;
  /** Methods of its context object, which fail. */
  readonly isCalled?: boolean;
}

export function definePlaceholder(tag: string, options: PlaceholderOptions = {}): BuiltIn {
  const { properties = {}, failures = [], size = 'width: 100%; min-height: 60px' } = options;
  return defineBuiltIn({
    tag,
    styles: placeholderStyles(tag, size),
    properties,
    skeleton(host) {
      const document = host.ownerDocument;
      const box = div(host, 'wx-placeholder');
      const name = document.createElement('b');
      const sentence = document.createElement('span');
      name.textContent = `<${tag}>`;
      sentence.textContent = /^zh/i.test(document.defaultView?.navigator.language ?? '')
        ? '此处无法使用该组件'
        : 'This component is not available here';
      box.setAttribute('role', 'note');
      box.append(name, sentence);
      return div(host, 'wx-placeholder-content');
    },
    create({ emit }): BuiltInControl {
      return {
        // The page that created it can hear of it: its handlers are there with the commit.
        connected() {
          for (const [type, detail] of failures) emit(type, detail);
        },
        ...(options.isCalled && { handle: () => ({ tag }) }),
      };
    },
  });
}
