// Page views in sandboxed iframes, one each (design D8). Such a frame takes 40 to 75 ms to make, so one waits out of sight
// where the browser can move it into its place alive (`moveBefore`): elsewhere an iframe that is moved loads anew.

import { createMessagePortTransport } from '@dinghy/bridge-protocol/message-port';
import { DinghyError } from '@dinghy/errors';
import type { ViewEngine, ViewEngineStart, ViewRealm } from '../../engine/view-engine.ts';
import type { FrameSource } from '../frames/frame-source.ts';
import type { HostToView, ViewToHost } from '../frames/messages.ts';
import { openFrame } from '../frames/open-frame.ts';
import { loadViewPack } from '../load-view-pack.ts';
import { createWatchdog } from '../watchdog.ts';

export interface FrameViewEngineOptions {
  readonly frames: FrameSource;
  /** False lets a silent view live on, for people who sit in a debugger. Default true. */
  readonly watch?: boolean;
}

/** Who hears of a view; the one that waits has nobody yet. */
type Owner = Pick<ViewEngineStart, 'onFatal' | 'onSilence' | 'onFault'>;

interface OpenView {
  readonly realm: ViewRealm;
  readonly element: HTMLIFrameElement;
  /** It could not be loaded. */
  readonly failed: boolean;
  /** Before it has a page. */
  wait(): void;
  /** Puts the view into its place. Once. */
  adopt(owner: Owner, title: string): void;
}

/** Not in the type library yet. */
type Mover = Element & { moveBefore?(node: Node, before: Node | null): void };

/**
 * Shows each page in an opaque-origin iframe that holds only our renderer.
 *
 * @since 0.1.0
 */
export function createFrameViewEngine({ frames, watch = true }: FrameViewEngineOptions): ViewEngine {
  let waiting: OpenView | undefined;

  const take = (parent: Mover): OpenView | undefined => {
    const view = waiting;
    if (view?.element.ownerDocument !== parent.ownerDocument) return undefined;
    waiting = undefined;
    if (view.failed) return undefined;
    try {
      parent.moveBefore?.(view.element, null);
      return view;
    } catch {
      // One of the two is not in the document.
      view.realm.terminate();
      return undefined;
    }
  };

  return {
    name: 'frame',
    start({ parent, title, ...owner }) {
      const view = take(parent) ?? openView(frames, watch, parent);
      view.adopt(owner, title);
      return view.realm;
    },
    warm(document) {
      if (typeof (document.body as Mover).moveBefore !== 'function') return undefined;
      if (waiting?.element.ownerDocument === document) return waiting.realm;
      waiting?.realm.terminate();
      const view = openView(frames, watch, document.body);
      view.wait();
      waiting = view;
      return view.realm;
    },
    cool() {
      waiting?.realm.terminate();
      waiting = undefined;
    },
  };
}

/** Beside the loading of the frame: when the view gets its page it has it, and need not ask. */
const GIVEN_PACK = 'basics';
/** Comes after a page's first paint; who waits for a page has the time. */
const PACK_OF_WAITING = 'painted';

function givePack(tell: (message: HostToView) => void, name: string): void {
  // If it could not be loaded it is asked for by the page, which then says so.
  loadViewPack(name).then(
    ({ code }) => tell(['pack', name, code]),
    () => undefined,
  );
}

const IN_PLACE = 'display:block;width:100%;height:100%;border:0';
/** With a size, so that the document has been laid out once; never seen, never touched. */
const OUT_OF_SIGHT = 'position:fixed;inset:0;width:100%;height:100%;border:0;visibility:hidden;pointer-events:none;z-index:-1';

function openView(frames: FrameSource, watch: boolean, parent: Element): OpenView {
  const control = new MessageChannel();
  const host = new MessageChannel();
  const logic = new MessageChannel();
  const frame = openFrame({ frames, kind: 'view', parent, watch, ports: [control.port2, host.port2, logic.port2] });
  frame.element.style.cssText = IN_PLACE;

  const tell = (message: HostToView): void => control.port1.postMessage(message);
  givePack(tell, GIVEN_PACK);
  const transport = createMessagePortTransport(host.port1);
  const watchdog = createWatchdog({ ping: (id) => tell(['ping', id]), onSilence: (silent) => owner?.onSilence(silent) });
  let owner: Owner | undefined;
  let failed = false;
  let ended = false;

  control.port1.onmessage = ({ data }: MessageEvent<ViewToHost>) => {
    if (data[0] === 'pong') watchdog.answered(data[1]);
    else owner?.onFault(data[1]);
  };

  const terminate = (): void => {
    if (ended) return;
    ended = true;
    watchdog.stop();
    transport.close();
    control.port1.close();
    frame.dispose();
  };

  const fail = (error: Error): void => {
    if (ended) return;
    terminate();
    failed = true;
    owner?.onFatal(error);
  };
  frame.connected.catch(fail);

  return {
    realm: { host: transport, logicPort: logic.port1, terminate },
    element: frame.element,
    get failed() {
      return failed;
    },
    wait() {
      givePack(tell, PACK_OF_WAITING);
      frame.element.style.cssText = OUT_OF_SIGHT;
      frame.element.setAttribute('aria-hidden', 'true');
      frame.element.tabIndex = -1;
    },
    adopt(adopter, title) {
      owner = adopter;
      frame.element.style.cssText = IN_PLACE;
      frame.element.title = title;
      frame.element.removeAttribute('aria-hidden');
      frame.element.removeAttribute('tabindex');
      if (!watch) return;
      frame.connected.then(
        () => {
          if (ended) return;
          watchdog.start((detail) =>
            fail(new DinghyError('ENGINE_REALM_ENDED', { reason: 'unresponsive', detail: `a page view gave ${detail}` })),
          );
        },
        () => undefined,
      );
    },
  };
}
