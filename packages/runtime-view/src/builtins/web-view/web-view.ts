import type { Json } from '@dinghy/bridge-protocol';
import { div, hiddenChildren, part, setColour } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/**
 * A page of the web that fills the page. The container owns its frame and lays it over this one: a frame without an origin
 * may not hold another site's, and only the host knows which sites an app may show.
 */
export const webView: BuiltIn = defineBuiltIn({
  tag: 'web-view',
  styles: `wx-web-view { display: flex; position: fixed; inset: 0; align-items: center; justify-content: center; background-color: var(--wx-surface) }
.wx-web-view-note { padding: 24px; text-align: center; font-size: 14px; color: var(--wx-text-2); overflow-wrap: anywhere }
wx-web-view > .wx-web-view-progress { position: absolute; top: 0; left: 0; width: 0; height: 3px; background-color: var(--wx-brand) }
wx-web-view > .wx-web-view-progress[data-open] { width: 90%; transition: width 8s cubic-bezier(.1, .7, .3, 1) }`,
  properties: { src: '', progressbarColor: '' },
  skeleton(host) {
    const note = div(host, 'wx-web-view-note');
    note.hidden = true;
    note.setAttribute('role', 'alert');
    const progress = div(host, 'wx-web-view-progress');
    progress.setAttribute('aria-hidden', 'true');
    return hiddenChildren(host);
  },
  create({ host, props, page, emit }) {
    const note = part(host, 'wx-web-view-note');
    const progress = part(host, 'wx-web-view-progress');
    let open: AbortController | undefined;

    const close = (): void => {
      open?.abort();
      open = undefined;
    };
    /** Until the container has something to show over it. */
    const showProgress = (isOpening: boolean): void => {
      setColour(progress, 'background-color', props.progressbarColor);
      progress.toggleAttribute('data-open', isOpening);
    };
    const show = (): void => {
      close();
      note.hidden = true;
      const { src } = props;
      showProgress(src !== '');
      if (src === '') return;
      const controller = new AbortController();
      open = controller;
      const onEvent = (event: string, data: Json): void => {
        if (open !== controller) return;
        if (event === 'load' || event === 'error') showProgress(false);
        emit(event, data);
      };
      page.ask('openWebView', { src }, { signal: controller.signal, onEvent }).catch((problem: Json) => {
        if (open !== controller) return;
        showProgress(false);
        const isChinese = /^zh/i.test(host.ownerDocument.defaultView?.navigator.language ?? '');
        note.textContent = isChinese ? `无法打开该网页：${src}` : `This web page cannot be opened here: ${src}`;
        note.hidden = false;
        emit('error', { url: src, fullUrl: src, ...(problem as { readonly [name: string]: Json }) });
      });
    };
    return {
      connected: show,
      update: (changed) => changed.has('src') && show(),
      dispose: close,
    };
  },
});
