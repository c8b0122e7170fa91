import type { Json } from '@dinghy/bridge-protocol';
import { closestHost } from '../../render/dom-parent.ts';
import { div, part, setColour } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { checkboxStyles } from './checkbox-styles.ts';

interface CheckboxParts {
  isChecked(): boolean;
  value(): string;
}

interface GroupParts {
  changed(): void;
}

export const checkbox: BuiltIn = defineBuiltIn({
  tag: 'checkbox',
  styles: checkboxStyles,
  properties: { value: '', checked: false, disabled: false, color: '' },
  reflects: ['disabled'],
  skeleton(host) {
    host.setAttribute('role', 'checkbox');
    host.tabIndex = 0;
    const wrapper = div(host, 'wx-checkbox-wrapper');
    div(wrapper, 'wx-checkbox-input');
    return div(wrapper, 'wx-checkbox-label');
  },
  create({ host, props, page, write }) {
    const box = part(host, 'wx-checkbox-input');
    let isChecked = props.checked;
    const show = (): void => {
      box.classList.toggle('wx-checkbox-input-checked', isChecked);
      box.classList.toggle('wx-checkbox-input-disabled', props.disabled);
      setColour(box, 'color', props.color);
      host.setAttribute('aria-checked', String(isChecked));
    };
    show();
    const parts: CheckboxParts = { isChecked: () => isChecked, value: () => props.value };
    return {
      parts,
      update(changed) {
        if (changed.has('checked')) isChecked = props.checked;
        show();
      },
      tapped() {
        if (props.disabled) return true;
        isChecked = !isChecked;
        show();
        write('checked', isChecked);
        const group = closestHost(host, 'checkbox-group');
        if (group !== null) (page.controlOf(group)?.parts as GroupParts | undefined)?.changed();
        return true;
      },
      // Alone it is no field: the group is, and resets it.
      reset() {
        isChecked = false;
        show();
      },
    };
  },
});

/** Checkboxes that report together. */
export const checkboxGroup: BuiltIn = defineBuiltIn({
  tag: 'checkbox-group',
  styles: 'wx-checkbox-group { display: block }',
  properties: { name: '' },
  create({ host, props, page, emit }) {
    const controls = () => [...host.querySelectorAll('wx-checkbox')].map((element) => page.controlOf(element));
    const value = (): Json =>
      controls()
        .map((control) => control?.parts as CheckboxParts | undefined)
        .filter((parts) => parts?.isChecked() === true)
        .map((parts) => parts?.value() ?? '');
    const parts: GroupParts = { changed: () => emit('change', { value: value() }) };
    return {
      parts,
      field: {
        name: () => props.name,
        value,
        reset: () => {
          for (const control of controls()) control?.reset?.();
        },
      },
    };
  },
});
