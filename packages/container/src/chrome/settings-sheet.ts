import { makeAppIcon, nameOf } from './app-badge.ts';
import type { AppIdentity, PermissionState } from './chrome.ts';
import { cleanLine } from './clean-text.ts';
import type { DialogRequest } from './dialog-layer.ts';
import type { DialogWords } from './dialog-words.ts';
import { makeElement } from './make-element.ts';

/** Permissions with a switch each. Answers their state when the user has finished. */
export function makeSettingsSheet(
  permissions: readonly PermissionState[],
  app: AppIdentity,
  words: DialogWords,
): DialogRequest<readonly PermissionState[]> {
  const allowed = new Map(permissions.map((permission) => [permission.scope, permission.allowed]));
  const result = (): readonly PermissionState[] =>
    permissions.map((permission) => ({ ...permission, allowed: allowed.get(permission.scope) ?? false }));
  const makeSwitch = ({ scope, label }: PermissionState): HTMLElement => {
    const row = makeElement('button', { class: 'setting-row', role: 'switch' }, [
      makeElement('span', { class: 'setting-label', text: cleanLine(label, 60) }),
      makeElement('span', { class: 'switch' }, [makeElement('span', { class: 'switch-knob' })]),
    ]);
    const show = (): void => row.setAttribute('aria-checked', String(allowed.get(scope)));
    row.addEventListener('click', () => {
      allowed.set(scope, !allowed.get(scope));
      show();
    });
    show();
    return row;
  };
  return {
    name: 'openSetting',
    kind: 'sheet',
    label: `${nameOf(app)}: ${words.settings}`,
    onEscape: result,
    onBackdrop: result,
    render: (close) => ({
      content: [
        makeElement('header', { class: 'sheet-app' }, [
          makeAppIcon(app),
          makeElement('span', { class: 'sheet-app-name', text: nameOf(app) }),
        ]),
        makeElement('p', { class: 'sheet-note', text: permissions.length > 0 ? words.permissionsHint : words.noPermissions }),
        makeElement('div', { class: 'sheet-rows' }, permissions.map(makeSwitch)),
        makeElement('button', { class: 'sheet-row sheet-cancel', text: words.done, onClick: () => close(result()) }),
      ],
    }),
  };
}
