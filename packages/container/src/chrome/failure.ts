// What stands in place of pages where there is nothing to show: what happened, and ways on. It brings its own looks, for it is
// shown too where no style sheet could be loaded, and is part of what a host's page starts with.

import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AppIdentity } from './chrome.ts';
import { makeElement } from './make-element.ts';

export interface FailureOptions {
  readonly app: AppIdentity;
  readonly text: string;
  /** Shown small, for a report. */
  readonly code?: string;
  /** The first is the one to press. */
  readonly buttons: readonly { readonly label: string; press(): void }[];
}

const COLUMN =
  'box-sizing:border-box;display:flex;flex-direction:column;align-items:center;justify-content:center;gap:12px;height:100%;padding:24px;text-align:center;font:16px/1.45 system-ui;background:Canvas;color:CanvasText';
const ICON =
  'display:grid;place-content:center;width:56px;height:56px;border-radius:28px;color:#fff;font-size:24px;font-weight:600';
const TEXT = 'margin:0;max-width:36ch;overflow-wrap:anywhere';
const CODE = 'margin-top:12px;font:12px ui-monospace,monospace;opacity:.7;user-select:text;-webkit-user-select:text';
const BUTTON = 'min-width:160px;min-height:48px;border:0;border-radius:10px;font:inherit;cursor:pointer;';
const PRIMARY = `${BUTTON}margin-top:12px;background:var(--dinghy-accent,#0a7c4c);color:var(--dinghy-on-accent,#fff)`;
const QUIET = `${BUTTON}background:none;color:inherit`;

export function makeFailure({ app, text, code, buttons }: FailureOptions): HTMLElement {
  const content = makeElement('div', { role: 'alert' }, [
    styled(makeAppIcon(app), ICON),
    makeElement('strong', { text: nameOf(app) }),
    styled(makeElement('p', { text }), TEXT),
    ...buttons.map(({ label, press }, index) =>
      styled(makeElement('button', { text: label, onClick: press }), index === 0 ? PRIMARY : QUIET),
    ),
    code === undefined ? undefined : styled(makeElement('span', { class: 'error-code', text: code }), CODE),
  ]);
  return styled(content, COLUMN);
}

/** Adds to what the element has of its own. */
function styled<Styled extends HTMLElement>(element: Styled, style: string): Styled {
  element.style.cssText += style;
  return element;
}
