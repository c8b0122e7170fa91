// One mini-program in one mount, from open to close: the chrome, the looks, and the runs that it surrounds (design D13).

import { DinghyError } from '@dinghy/errors';
import { type Chrome, createChrome } from '../chrome/index.ts';
import { wordsOf } from '../chrome/words.ts';
import { createSessionMenu } from './create-session-menu.ts';
import { aroundCode } from './load-around.ts';
import type { CloseReason } from './mini-program-handle.ts';
import { parsePageUrl } from './navigation/parse-page-url.ts';
import type { Session, SessionBeginning } from './session-beginning.ts';
import { createSessionLooks } from './session-looks.ts';
import type { SessionOptions } from './session-options.ts';
import { createSessionRuns, type SessionRuns } from './session-runs.ts';
import { createSessionScreens } from './session-screens.ts';
import type { UserWishes } from './user-wishes.ts';
import { followVisibility } from './visibility.ts';

/** Ends with the session's `close`, or with what the user or the mini-program does. */
export function openSession(options: SessionOptions, beginning: SessionBeginning): Session {
  const { appId, mount, language } = options;
  const document = mount.ownerDocument;
  let runs: SessionRuns | undefined;
  let shown = true;
  let closed: CloseReason | undefined;
  const menu = createSessionMenu(options.menu, {
    share: options.share !== undefined,
    addToHome: options.addToHome !== undefined,
  });
  const looks = createSessionLooks(options, document, (theme) => {
    if (closed) return;
    chrome.setTheme(theme);
    if (!runs?.app?.appPackage.app.darkmode) return;
    runs.current?.around(({ setTheme }) => setTheme(theme));
    runs.showTabBar();
  });
  /** What cannot be done now is not done; the user may ask again. */
  const wish = (carryOut: (wishes: UserWishes) => unknown): void => {
    const wished = aroundCode.load().then(({ createUserWishes }) => {
      // Closed while the code was on its way: there is nobody left to wish.
      if (closed) return;
      const { showAbout } = chrome;
      return carryOut(createUserWishes({ session: options, showAbout, runs: () => runs }));
    });
    wished.catch(() => undefined);
  };
  const choose = (id: string): void => {
    if (menu.isOwn(id)) wish((wishes) => wishes.choose(id));
    else beginning.events.emit('menu', { id });
  };

  // A box of our own inside the mount: an element can have only one shadow root, and the mount may be used again.
  const box = document.createElement('div');
  box.style.cssText = 'display:block;position:relative;width:100%;height:100%;overflow:hidden';
  mount.append(box);
  const chrome: Chrome = createChrome({
    mount: box,
    app: { name: options.name ?? appId, ...(options.icon !== undefined && { icon: options.icon }) },
    theme: looks.theme(),
    language,
    ...options.chrome,
    menu: menu.entries,
    events: {
      back: () => void runs?.current?.navigate({ type: 'navigateBack', delta: 1 }).catch(() => close('user')),
      home: () => wish(({ goHome }) => goHome()),
      close: () => close('user'),
      menu: choose,
      tab: (index) => runs?.current?.around(({ tapTab }) => tapTab(index)),
      retry: () => runs?.startOver(),
      metrics: () => runs?.current?.updateWindow(),
      keyboard: (height) => runs?.current?.around(({ setKeyboard }) => setKeyboard(height)),
    },
  });
  const screens = createSessionScreens(chrome, wordsOf(language));
  runs = createSessionRuns({
    session: options,
    beginning,
    chrome,
    looks,
    screens,
    exit: (extraData) => close('app', extraData),
  });
  const visibility = followVisibility(document, (next) => {
    if (next === shown || closed) return;
    shown = next;
    runs?.current?.around(({ setShown }) => setShown(next));
  });

  const close: SessionBeginning['settleClosed'] = (reason, extraData) => {
    if (closed) return;
    closed = reason;
    screens.hideLaunch();
    looks.stop();
    visibility.stop();
    runs?.dispose(`closed by ${reason}`);
    chrome.dispose();
    box.remove();
    beginning.settleClosed(reason, extraData);
  };

  return {
    async open(url) {
      const run = await runs?.whenBegun();
      if (!run) throw new DinghyError('CONTAINER_CLOSED', { appId });
      await run.navigate({ type: 'reLaunch', url: parsePageUrl(url, '') });
    },
    setShown: visibility.setHostShown,
    setTheme: looks.setTheme,
    setFontSize(size) {
      const taken = looks.setFontSize(size);
      runs?.current?.setFontSize(taken);
    },
    close,
  };
}
