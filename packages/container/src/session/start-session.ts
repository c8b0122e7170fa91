// What a host holds at once. The session itself is code that may still have to be fetched: what takes longest is begun
// before that, and what the host asks for meanwhile waits its turn.

import { DinghyError, isDinghyError } from '@dinghy/errors';
import { startAhead } from '../engine/start-ahead.ts';
import type { LazyPart } from '../load-once.ts';
import { putIntoWords } from '../put-into-words.ts';
import { createEmitter } from './emitter.ts';
import { sessionCode } from './load-session.ts';
import type { CloseReason, MiniProgramEvents, MiniProgramHandle } from './mini-program-handle.ts';
import { readAhead } from './packages/read-ahead.ts';
import type { OpenSession, Session, SessionBeginning } from './session-beginning.ts';
import type { SessionOptions } from './session-options.ts';
import { showUnavailable } from './unavailable-screen.ts';

type SessionCode = LazyPart<{ readonly openSession: OpenSession }>;

/** The session's promises, and what can be begun without its code. */
interface Beginning extends SessionBeginning {
  readonly opened: Promise<void>;
  readonly closed: Promise<CloseReason>;
  readonly isClosed: boolean;
}

export function startSession(options: SessionOptions, code: SessionCode = sessionCode): MiniProgramHandle {
  const { appId, mount, language, theme } = options;
  const beginning = begin(options, code);
  const { events, opened, closed } = beginning;
  let session: Session | undefined;
  let screen: Element | undefined;
  const waiting: ((session: Session) => void)[] = [];
  const withSession = (use: (session: Session) => void): void => void (session ? use(session) : waiting.push(use));

  const enter = ({ openSession }: { readonly openSession: OpenSession }): void => {
    if (beginning.isClosed) return;
    screen?.remove();
    screen = undefined;
    try {
      session = openSession(options, beginning);
    } catch (error) {
      giveUp(error as Error);
    }
    if (session) for (const use of waiting.splice(0)) use(session);
  };
  const load = (): Promise<void> => code.load().then(enter, giveUp);
  const giveUp = (error: Error): void => {
    if (beginning.isClosed) return;
    const app = { name: options.name ?? appId, ...(options.icon !== undefined && { icon: options.icon }) };
    screen ??= showUnavailable({ mount, app, language, ...(theme && { theme }), retry: load, close: () => close('user') });
    void beginning.reportFatal(error);
  };
  const close = (reason: CloseReason): void => {
    if (beginning.isClosed) return;
    screen?.remove();
    if (session) session.close(reason);
    else beginning.settleClosed(reason);
  };
  if (code.loaded) enter(code.loaded);
  else void load();

  return {
    appId,
    opened,
    closed,
    on: events.on,
    open: (url) =>
      new Promise((resolve, reject) => {
        withSession((started) => started.open(url).then(resolve, (error) => putIntoWords(error).then(() => reject(error))));
        void closed.then(() => reject(new DinghyError('CONTAINER_CLOSED', { appId })));
      }),
    setShown: (shown) => withSession((started) => started.setShown(shown)),
    setTheme: (theme) => withSession((started) => started.setTheme(theme)),
    setFontSize: (size) => withSession((started) => started.setFontSize(size)),
    close: () => close('host'),
  };
}

/** Asks for everything that comes from afar, in the order in which it is wanted. */
function begin({ appId, mount, source, engine, viewEngine }: SessionOptions, code: SessionCode): Beginning {
  const manifestFirst = readAhead(source);
  // Whoever waits for it hears of it.
  code.load().catch(() => undefined);
  // Frames share a thread, which does one after the other, and what is seen first needs the view.
  viewEngine.warm?.(mount.ownerDocument);
  const realmAhead = startAhead(engine, appId);

  const events = createEmitter<MiniProgramEvents>();
  const opened = settleLater<void>();
  const closed = settleLater<CloseReason>();
  // The `error` event tells as well.
  opened.promise.catch(() => undefined);
  let isClosed = false;
  return {
    source: manifestFirst,
    engine: realmAhead,
    events,
    opened: opened.promise,
    closed: closed.promise,
    get isClosed() {
      return isClosed;
    },
    settleOpened: opened.resolve,
    settleClosed(reason, extraData) {
      isClosed = true;
      realmAhead.cancel();
      opened.reject(new DinghyError('CONTAINER_CLOSED', { appId }));
      closed.resolve(reason);
      events.emit('close', { reason, ...(extraData !== undefined && { extraData }) });
    },
    async reportFatal(error) {
      realmAhead.cancel();
      await putIntoWords(error);
      opened.reject(error);
      const isHeard = events.emit('error', { error, fatal: true });
      // A screen tells the user that it failed; without this nothing would tell the host's developers why.
      if (!isHeard) console.error(isDinghyError(error) ? `${error.message}\n${error.hint}` : error);
    },
  };
}

interface Settleable<Value> {
  readonly promise: Promise<Value>;
  resolve(value: Value): void;
  reject(error: Error): void;
}

function settleLater<Value>(): Settleable<Value> {
  let resolve: Settleable<Value>['resolve'] = () => undefined;
  let reject: Settleable<Value>['reject'] = () => undefined;
  const promise = new Promise<Value>((...settle) => {
    [resolve, reject] = settle;
  });
  return { promise, resolve, reject };
}
