// The inline script of the view frame document: our renderer and nothing else. No mini-program code comes here.

import { acceptPorts } from '../accept-ports.ts';
import { serveControl } from './control.ts';
import { startPageView } from './start-page-view.ts';

acceptPorts('view', 3, ([control, host, logic]) => {
  if (!control || !host || !logic) return;
  serveControl(control);
  startPageView(host, logic);
});
