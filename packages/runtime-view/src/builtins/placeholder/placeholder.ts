// Components that belong to the platform's own services: no host can serve them, so they say so where they would be, and
// tell the page by the event that the platform documents for a failure.

import type { Json } from '@dinghy/bridge-protocol';
import { child, div } from '../elements.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { placeholderStyles } from './placeholder-styles.ts';

export interface PlaceholderOptions {
  /** The events that tell of the failure, each with its detail but for the words; `error` without a code if nothing is given. */
  readonly failures?: readonly (readonly [type: string, detail: Readonly<Record<string, Json>>])[];
  /** CSS of the host that the platform gives it. */
  readonly size?: string;
  /** Methods of its context object, which fail. */
  readonly isCalled?: boolean;
}

export const unavailable = (name: string): string => `${name}:fail not available in this host`;

export function definePlaceholder(tag: string, options: PlaceholderOptions = {}): BuiltIn {
  const { failures = [['error', {}]], size = 'width: 100%; min-height: 60px' } = options;
  return defineBuiltIn({
    tag,
    styles: placeholderStyles(tag, size),
    // Whatever the platform documents: nothing here would read it.
    properties: {},
    skeleton(host) {
      const document = host.ownerDocument;
      const box = div(host, 'wx-placeholder');
      child(box, 'b').textContent = `<${tag}>`;
      child(box, 'span').textContent = /^zh/i.test(document.defaultView?.navigator.language ?? '')
        ? '此处无法使用该组件'
        : 'This component is not available here';
      box.setAttribute('role', 'note');
      return div(host, 'wx-placeholder-content');
    },
    create({ emit }): BuiltInControl {
      return {
        // The page that created it can hear of it: its handlers are there with the commit.
        connected() {
          const words = unavailable(tag);
          for (const [type, detail] of failures)
            emit(type, { ...detail, ...(type === 'error' ? { errMsg: words } : { message: words }) });
        },
        ...(options.isCalled && { handle: () => ({ tag }) }),
      };
    },
  });
}
