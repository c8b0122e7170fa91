import { loadHostConfig } from './host-config.ts';
import { createMiniProgramOpener } from './mini-programs/open-mini-program.ts';
import { createPanel } from './mini-programs/panel.ts';
import { createActivity } from './pages/activity.ts';
import { createLifestyle } from './pages/lifestyle.ts';
import { createOverview } from './pages/overview.ts';
import { parseRoute, type Section } from './route.ts';
import { createShell } from './shell.ts';
import { applyTextSize, changeTextSize, currentTextSize } from './text-size.ts';
import { applyTheme, currentTheme, onSystemTheme, toggleTheme } from './theme.ts';

applyTheme();
applyTextSize();

const config = await loadHostConfig();
const shell = createShell({ theme: changeTheme, textSize: enlargeText });
const panel = createPanel(shell.root, shell.page);
const opener = createMiniProgramOpener({
  panel,
  config,
  looks: { theme: currentTheme(), fontSize: currentTextSize() },
  onClosed: leaveMiniProgram,
});

const pages: Record<Section, () => readonly HTMLElement[]> = {
  overview: createOverview,
  activity: createActivity,
  lifestyle: () => createLifestyle(config),
};

let shownSection: Section | undefined;
/** The address before a mini-program was opened, to go back to. */
let addressBefore = '#/lifestyle';
let shownAddress: string | undefined;

function showRoute(): void {
  // An address that changes while this script loads is read at its end, and then announced by the browser as well.
  if (location.hash === shownAddress) return;
  shownAddress = location.hash;
  const { section, open } = parseRoute(location.hash);
  const target = open === undefined ? section : (shownSection ?? section);
  if (target !== shownSection) {
    shell.show(target, pages[target]());
    shownSection = target;
  }
  if (open === undefined) {
    addressBefore = `#/${section}`;
    void opener.close();
  } else {
    void opener.open(open.appId, open.path);
  }
}

/** The mini-program was closed by its capsule: the address follows. */
function leaveMiniProgram(): void {
  if (parseRoute(location.hash).open !== undefined) location.hash = addressBefore;
}

function changeTheme(): void {
  toggleTheme();
  showTheme();
}

function enlargeText(): void {
  changeTextSize();
  opener.setFontSize(currentTextSize());
}

function showTheme(): void {
  applyTheme();
  shell.setThemeIcon(currentTheme());
  opener.setTheme(currentTheme());
}

document.getElementById('app')?.replaceWith(shell.root);
showTheme();
onSystemTheme(showTheme);
addEventListener('hashchange', showRoute);
showRoute();
