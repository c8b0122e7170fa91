// Stylesheets as the DOM of a test has them: class names carry the component's tag as prefix, and rpx are px, so that a
// test can say what it expects.

import { DinghyError } from '@dinghy/errors';
import { hostRequire } from '../node/host-require.ts';

export interface StyleOptions {
  /** Stylesheets are written in Less. */
  readonly less?: boolean;
}

export function compileStyle(css: string, prefix: string, { less = false }: StyleOptions): string {
  const plain = (less ? compileLess(css) : css).replace(/\/\*[\s\S]*?\*\//g, '');
  // What stands before a brace and is no at-rule is a list of selectors; declarations have no brace after them.
  return plain.replace(/([^{}]*)\{/g, (rule, head: string) => {
    const selectors = head.slice(head.lastIndexOf(';') + 1);
    if (selectors.trim().startsWith('@')) return rule;
    return `${head.slice(0, head.length - selectors.length)}${prefixClasses(selectors, prefix)}{`;
  });
}

/** A dot after a digit is a decimal point: `33.3%` of a keyframe. */
function prefixClasses(selectors: string, prefix: string): string {
  return selectors.replace(/(^|[^\d])\.([-_a-zA-Z0-9]+)/g, (_, before: string, name: string) => `${before}.${prefix}--${name}`);
}

interface Less {
  render(source: string, options: object, done: (error: unknown, output?: { readonly css: string }) => void): void;
}

function compileLess(source: string): string {
  let less: Less;
  try {
    less = hostRequire('less') as Less;
  } catch {
    throw new DinghyError('SIMULATE_PREPROCESSOR_MISSING', { name: 'less' });
  }
  let css = source;
  // Calls back before it returns; what does not compile stays as it is written.
  less.render(source, { syncImport: true, compress: true }, (_, output) => {
    if (output !== undefined) css = output.css;
  });
  return css;
}

/** As the DOM of a test measures: one rpx is one px. */
export function toPixels(text: string): string {
  return text.replace(/(\d+)rpx/gi, '$1px');
}
