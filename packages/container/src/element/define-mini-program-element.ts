// `<mini-program src="/apps/shop/" app-id="shop" path="/pages/home/home">`: a mini-program as an element. It opens when
// the element is in a document and has its attributes, and closes when it is taken out or they change.

import { DinghyError } from '@dinghy/errors';
import type { Container } from '../create-container.ts';
import { putIntoWords } from '../put-into-words.ts';
import type { MiniProgramEvents, MiniProgramHandle } from '../session/mini-program-handle.ts';

/** Events of the handle, sent from the element as `CustomEvent`s that do not bubble; their `detail` is the handle's event. */
const MINI_PROGRAM_EVENTS: readonly (keyof MiniProgramEvents)[] = [
  'open',
  'appError',
  'console',
  'error',
  'silence',
  'restart',
  'menu',
  'close',
];

export interface MiniProgramElement extends HTMLElement {
  /** Set while a mini-program is open. */
  readonly handle: MiniProgramHandle | undefined;
}

/**
 * Defines the element. Once per page.
 *
 * @param tag default `mini-program`
 * @example
 * defineMiniProgramElement(createContainer({ frames: hostedFrames({ baseUrl: '/dinghy/' }) }));
 * @since 0.1.0
 */
export function defineMiniProgramElement(container: Container, tag = 'mini-program'): void {
  class Element extends HTMLElement implements MiniProgramElement {
    static readonly observedAttributes = ['src', 'app-id', 'path', 'name', 'icon', 'theme', 'font-size'];
    handle: MiniProgramHandle | undefined;
    #pending = false;

    connectedCallback(): void {
      // Custom elements are inline, and inline elements have no size.
      if (getComputedStyle(this).display === 'inline') this.style.display = 'block';
      this.#schedule();
    }

    disconnectedCallback(): void {
      this.#schedule();
    }

    attributeChangedCallback(name: string, before: string | null, after: string | null): void {
      if (before === after) return;
      if (name === 'theme') this.handle?.setTheme(after === 'dark' ? 'dark' : 'light');
      else if (name === 'font-size' && this.handle) this.handle.setFontSize(toNumber(after));
      else if (name === 'path' && this.handle && after) void this.handle.open(after).catch(() => undefined);
      else this.#schedule();
    }

    /** Several attributes are set in one turn; the mini-program is opened once. */
    #schedule(): void {
      if (this.#pending) return;
      this.#pending = true;
      queueMicrotask(() => {
        this.#pending = false;
        this.#reopen();
      });
    }

    #reopen(): void {
      this.handle?.close();
      this.handle = undefined;
      const source = this.getAttribute('src');
      const appId = this.getAttribute('app-id');
      if (!this.isConnected) return;
      if (!source || !appId) {
        // Both missing is an element that is still being set up.
        if (source || appId)
          this.#sendError(new DinghyError('CONTAINER_ATTRIBUTE_MISSING', { attribute: source ? 'app-id' : 'src' }));
        return;
      }
      const handle = container.open({ appId, source, mount: this, ...this.#optionalAttributes() });
      this.handle = handle;
      for (const name of MINI_PROGRAM_EVENTS) handle.on(name, (event) => this.#send(name, event));
      void handle.closed.then(() => {
        if (this.handle === handle) this.handle = undefined;
      });
    }

    #optionalAttributes(): { path?: string; name?: string; icon?: string; theme?: 'light' | 'dark'; fontSize?: number } {
      const [path, name, icon, theme] = ['path', 'name', 'icon', 'theme'].map(
        (attribute) => this.getAttribute(attribute) ?? undefined,
      );
      return {
        ...(path && { path }),
        ...(name && { name }),
        ...(icon && { icon }),
        ...(this.hasAttribute('font-size') && { fontSize: toNumber(this.getAttribute('font-size')) }),
        ...((theme === 'light' || theme === 'dark') && { theme }),
      };
    }

    async #sendError(error: DinghyError): Promise<void> {
      await putIntoWords(error);
      this.#send('error', { error, fatal: true });
    }

    #send(name: string, detail: unknown): void {
      this.dispatchEvent(new CustomEvent(name, { detail }));
    }
  }
  customElements.define(tag, Element);
}

/** Absent or no number: not a number, which the session takes for the default. */
function toNumber(attribute: string | null): number {
  return Number.parseFloat(attribute ?? '');
}
