// What checkboxes and radios have in common: a mark with a label, in a group that reports and is a form's field. A group knows
// the choices of its own tree: what a custom component has in its template is its own affair.

import { closestHost } from '../../render/dom-parent.ts';
import { div, part } from '../elements.ts';
import type { BuiltInContext, BuiltInControl } from '../unit.ts';

export type ChoiceKind = 'checkbox' | 'radio';

export type ChoiceProperties = {
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly color: string;
};

export const choiceProperties: ChoiceProperties = { value: '', checked: false, disabled: false, color: '' };

/** What a choice offers to its group. */
export interface ChoiceParts {
  isChecked(): boolean;
  value(): string;
  setChecked(isChecked: boolean): void;
}

/** From a radio to the one before it or after it, in the group's order. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

interface GroupParts {
  /** The user has tapped a choice. */
  tapped(choice: Element): void;
}

/** Puts the mark and the label into a host, by the platform's class names; gives the label. */
export function choiceSkeleton(host: HTMLElement, kind: ChoiceKind): HTMLElement {
  host.setAttribute('role', kind);
  host.tabIndex = 0;
  const wrapper = div(host, `wx-${kind}-wrapper`);
  div(wrapper, `wx-${kind}-input`);
  return div(wrapper, `wx-${kind}-label`);
}

/** `paint` colours the mark; `canTap` says whether a tap changes anything. */
export function createChoice(
  { host, page, write }: Pick<BuiltInContext, 'host' | 'page' | 'write'>,
  props: ChoiceProperties,
  kind: ChoiceKind,
  paint: (mark: HTMLElement, isChecked: boolean) => void,
  canTap: (isChecked: boolean) => boolean,
): BuiltInControl {
  const mark = part(host, `wx-${kind}-input`);
  let isChecked = props.checked;
  const show = (): void => {
    mark.classList.toggle(`wx-${kind}-input-checked`, isChecked);
    mark.classList.toggle(`wx-${kind}-input-disabled`, props.disabled);
    paint(mark, isChecked);
    host.setAttribute('aria-checked', String(isChecked));
    // What is disabled is not on the way of the Tab key.
    host.tabIndex = props.disabled ? -1 : 0;
  };
  show();
  const parts: ChoiceParts = {
    isChecked: () => isChecked,
    value: () => props.value,
    setChecked(next) {
      if (next === isChecked) return;
      isChecked = next;
      show();
      write('checked', next);
    },
  };
  return {
    parts,
    update(changed) {
      if (changed.has('checked')) isChecked = props.checked;
      show();
    },
    tapped() {
      if (props.disabled || !canTap(isChecked)) return true;
      parts.setChecked(!isChecked);
      const group = closestHost(host, `${kind}-group`, (each) => page.isOfOneTree(each, host));
      if (group !== null) (page.controlOf(group)?.parts as GroupParts | undefined)?.tapped(host);
      return true;
    },
    // Alone it is no field: the group is, and resets it.
    reset: () => parts.setChecked(false),
  };
}

/** `value` makes the group's value of the values of what is checked, in document order; `tapped` runs before it is told. */
export function createChoiceGroup(
  { host, page, emit }: Pick<BuiltInContext, 'host' | 'page' | 'emit'>,
  props: { readonly name: string },
  kind: ChoiceKind,
  value: (checked: string[]) => string | string[],
  tapped: (others: readonly ChoiceParts[]) => void = () => undefined,
): BuiltInControl {
  const choices = (): { element: Element; parts: ChoiceParts }[] =>
    [...host.querySelectorAll(`wx-${kind}`)].flatMap((element) => {
      const parts = page.controlOf(element)?.parts as ChoiceParts | undefined;
      return parts === undefined || !page.isOfOneTree(element, host) ? [] : [{ element, parts }];
    });
  if (kind === 'radio') {
    host.addEventListener('keydown', (event) => {
      const step = STEPS.get(event.key);
      const open = choices().filter(({ element }) => !element.hasAttribute('disabled'));
      const at = open.findIndex(({ element }) => element === event.target);
      const next = step === undefined || at < 0 ? undefined : open[(at + step + open.length) % open.length];
      if (next === undefined || next.element === event.target) return;
      event.preventDefault();
      (next.element as HTMLElement).focus();
      next.parts.setChecked(true);
      parts.tapped(next.element);
    });
  }
  const present = (): string | string[] => value(choices().flatMap(({ parts }) => (parts.isChecked() ? [parts.value()] : [])));
  const parts: GroupParts = {
    tapped(choice) {
      tapped(choices().flatMap((each) => (each.element === choice ? [] : [each.parts])));
      emit('change', { value: present() });
    },
  };
  return {
    parts,
    field: {
      name: () => props.name,
      value: present,
      reset() {
        for (const each of choices()) each.parts.setChecked(false);
      },
    },
  };
}
