// The inline script of the view frame document: our renderer and nothing else. No mini-program code comes here.

import type { PackName } from '@dinghy/runtime-view';
import { acceptPorts } from '../accept-ports.ts';
import { serveControl } from './control.ts';
import { installPack } from './install-pack.ts';
import { startPageView } from './start-page-view.ts';

acceptPorts('view', 3, ([control, host, logic]) => {
  if (!control || !host || !logic) return;
  const view = startPageView(host, logic);
  serveControl(control, (name, code) => view.addPack(name as PackName, installPack(name as PackName, code)));
});
