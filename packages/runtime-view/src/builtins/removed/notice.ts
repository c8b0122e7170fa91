import { div } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { loadingStyles, toastStyles } from './removed-styles.ts';

const DURATION_MS = 1500;
/** The longest that a timer of a browser waits. */
const MAX_MS = 2 ** 31 - 1;

function noticeSkeleton(host: HTMLElement, sign: string): HTMLElement {
  div(host, 'wx-removed-mask').style.backgroundColor = 'transparent';
  const box = div(host, 'wx-removed-notice');
  box.setAttribute('role', 'status');
  div(box, `wx-removed-sign ${sign}`).setAttribute('aria-hidden', 'true');
  return div(box, 'wx-removed-text');
}

/** A notice that is over after a while, which the page is told to make true. */
export const toast: BuiltIn = defineBuiltIn({
  tag: 'toast',
  styles: toastStyles,
  properties: { hidden: false, duration: DURATION_MS, icon: 'success' },
  reflects: ['icon'],
  skeleton: (host) => noticeSkeleton(host, 'wx-toast-sign'),
  create({ host, props, emit }) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const start = (): void => {
      clearTimeout(timer);
      if (props.hidden) return;
      const durationMs = Math.min(MAX_MS, Math.max(0, props.duration));
      timer = setTimeout(() => emit('change', { value: host.hidden }), durationMs);
    };
    return { connected: start, update: start, dispose: () => clearTimeout(timer) };
  },
});

export const loading: BuiltIn = defineBuiltIn({
  tag: 'loading',
  styles: loadingStyles,
  properties: { hidden: false },
  skeleton: (host) => noticeSkeleton(host, 'wx-loading-ring'),
});
