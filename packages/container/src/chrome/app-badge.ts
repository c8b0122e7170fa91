import type { AppIdentity } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import { makeElement } from './make-element.ts';

/** Longest name that stands in a dialog. A longer one could push the question out of sight. */
const NAME_LENGTH = 24;

export function nameOf(app: AppIdentity): string {
  return cleanLine(app.name, NAME_LENGTH) || '?';
}

/** The app's icon, or the first letter of its name on a colour made from the name. */
export function makeAppIcon(app: AppIdentity, className = ''): HTMLElement {
  if (app.icon)
    return makeElement('img', { class: `app-icon ${className}`, attributes: { src: app.icon, alt: '', draggable: 'false' } });
  const letter = [...nameOf(app)][0]?.toUpperCase() ?? '?';
  const icon = makeElement('span', {
    class: `app-icon app-letter ${className}`,
    text: letter,
    attributes: { 'aria-hidden': 'true' },
  });
  icon.style.backgroundColor = `hsl(${hueOf(app.name)} 45% 42%)`;
  return icon;
}

function hueOf(name: string): number {
  let hue = 0;
  for (const character of name) hue = (hue * 31 + (character.codePointAt(0) ?? 0)) % 360;
  return hue;
}
