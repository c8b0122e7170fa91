// Dialogs of one rank, one at a time, in the order they were asked for. Keeps the keyboard inside the open one and gives
// the focus back afterwards. What a dialog looks like is its caller's business.

import type { AbortSignalLike } from '@dinghy/bridge-protocol';
import { DinghyError } from '@dinghy/errors';
import { makeElement } from './make-element.ts';

/** Dialogs that may wait behind the open one. A mini-program that asks for more is a nuisance, not a user's choice. */
const WAITING_LIMIT = 8;
/** Matches the closing animation of the style sheet. */
const CLOSE_MS = 200;

/** Focus that the keyboard did not ask for shows no ring, where the browser knows the option (the type does not). */
const QUIETLY: FocusOptions & { readonly focusVisible: boolean } = { preventScroll: true, focusVisible: false };

export interface DialogRequest<Result> {
  readonly name: string;
  readonly kind: 'modal' | 'sheet' | 'viewer';
  readonly label: string;
  /** What Escape means; absent where a button must be pressed. */
  readonly onEscape?: () => Result;
  /** What a tap beside the panel means; absent where it means nothing. */
  readonly onBackdrop?: () => Result;
  render(close: (result: Result) => void): DialogContent;
}

export interface DialogContent {
  readonly content: readonly Node[];
  readonly initialFocus?: HTMLElement;
  /** Called once, when the dialog goes, however it goes. */
  readonly onClose?: () => void;
}

export interface DialogLayer {
  readonly isOpen: boolean;
  open<Result>(request: DialogRequest<Result>, signal?: AbortSignalLike): Promise<Result>;
  /** Ends the open dialog and those that wait with `API_ABORTED`. */
  dispose(): void;
}

interface Entry {
  start(): void;
  abort(): void;
}

export function createDialogLayer(element: HTMLElement, onChange: () => void): DialogLayer {
  const queue: Entry[] = [];
  /** What had the focus before the first of those that are asked for now. */
  let returnTo: Element | null = null;
  let disposed = false;

  const next = (): void => {
    onChange();
    queue[0]?.start();
    if (queue.length > 0) return;
    if (returnTo instanceof HTMLElement && returnTo.isConnected) returnTo.focus(QUIETLY);
    returnTo = null;
  };

  return {
    get isOpen() {
      return queue.length > 0;
    },
    open(request, signal) {
      return new Promise((resolve, reject) => {
        if (disposed || signal?.aborted) return reject(new DinghyError('API_ABORTED', {}));
        if (queue.length > WAITING_LIMIT) return reject(new DinghyError('API_RATE_LIMITED', { api: request.name }));
        let shown: (() => void) | undefined;
        const finish = (settle: () => void): void => {
          const index = queue.indexOf(entry);
          if (index < 0) return;
          queue.splice(index, 1);
          signal?.removeEventListener('abort', entry.abort);
          shown?.();
          settle();
          if (index === 0) next();
        };
        const entry: Entry = {
          start: () => {
            shown = showDialog(element, request, (result) => finish(() => resolve(result)));
          },
          abort: () => finish(() => reject(new DinghyError('API_ABORTED', {}))),
        };
        signal?.addEventListener('abort', entry.abort);
        queue.push(entry);
        if (queue.length > 1) return;
        // Now: `onChange` puts what lies below out of reach, and the focus that is there goes.
        returnTo = activeElementOf(element);
        next();
      });
    },
    dispose() {
      disposed = true;
      // The last first, so that none of those that wait is opened on the way.
      while (queue.length > 0) (queue.at(-1) as Entry).abort();
    },
  };
}

/** Puts the dialog up; returns what takes it down. */
function showDialog<Result>(layer: HTMLElement, request: DialogRequest<Result>, close: (result: Result) => void): () => void {
  const { content, initialFocus, onClose } = request.render(close);
  const panel = makeElement(
    'div',
    {
      class: `panel panel-${request.kind}`,
      role: 'dialog',
      label: request.label,
      attributes: { 'aria-modal': 'true', tabindex: '-1' },
    },
    content,
  );
  const { onBackdrop } = request;
  const backdrop = makeElement('div', { class: 'backdrop' });
  if (onBackdrop) backdrop.addEventListener('click', () => close(onBackdrop()));
  const dialog = makeElement('div', { class: `dialog dialog-${request.kind}` }, [backdrop, panel]);
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'Tab') keepFocusInside(panel, event);
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (request.onEscape) close(request.onEscape());
    }
  });
  layer.append(dialog);
  (initialFocus ?? panel).focus(QUIETLY);
  return () => {
    onClose?.();
    dialog.classList.add('closing');
    dialog.inert = true;
    setTimeout(() => dialog.remove(), CLOSE_MS);
  };
}

const FOCUSABLE = 'button:not([disabled]), input:not([disabled]), textarea:not([disabled]), [tabindex="0"]';

/** Wraps round at both ends. The host page behind cannot be made inert from here, so the trap is by key. */
function keepFocusInside(panel: HTMLElement, event: KeyboardEvent): void {
  const stops = [...panel.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const first = stops[0];
  const last = stops.at(-1);
  if (!first || !last) {
    event.preventDefault();
    return;
  }
  const focused = activeElementOf(panel);
  const leaving = event.shiftKey ? focused === first || focused === panel : focused === last;
  if (!leaving) return;
  event.preventDefault();
  (event.shiftKey ? last : first).focus();
}

function activeElementOf(node: Node): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
}
