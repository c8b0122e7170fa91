import { closestHost } from '../../render/dom-parent.ts';
import { div, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { radioStyles } from './radio-styles.ts';

interface RadioParts {
  isChecked(): boolean;
  value(): string;
  setChecked(isChecked: boolean): void;
}

interface GroupParts {
  /** A radio in the group has been chosen. */
  chosen(radio: Element): void;
}

export const radio: BuiltIn = defineBuiltIn({
  tag: 'radio',
  styles: radioStyles,
  properties: { value: '', checked: false, disabled: false, color: '' },
  reflects: ['disabled'],
  skeleton(host) {
    host.setAttribute('role', 'radio');
    host.tabIndex = 0;
    const wrapper = div(host, 'wx-radio-wrapper');
    div(wrapper, 'wx-radio-input');
    return div(wrapper, 'wx-radio-label');
  },
  create({ host, props, page, write }) {
    const dot = part(host, 'wx-radio-input');
    let isChecked = props.checked;
    const show = (): void => {
      dot.classList.toggle('wx-radio-input-checked', isChecked);
      dot.classList.toggle('wx-radio-input-disabled', props.disabled);
      const colour = isChecked && !props.disabled ? props.color : '';
      dot.style.backgroundColor = colour;
      dot.style.borderColor = colour;
      host.setAttribute('aria-checked', String(isChecked));
    };
    show();
    const parts: RadioParts = {
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
        if (props.disabled || isChecked) return true;
        parts.setChecked(true);
        const group = closestHost(host, 'radio-group');
        if (group !== null) (page.controlOf(group)?.parts as GroupParts | undefined)?.chosen(host);
        return true;
      },
      reset: () => parts.setChecked(false),
    };
  },
});

/** Radios of which one is chosen. */
export const radioGroup: BuiltIn = defineBuiltIn({
  tag: 'radio-group',
  styles: 'wx-radio-group { display: block }',
  properties: { name: '' },
  skeleton(host) {
    host.setAttribute('role', 'radiogroup');
    return host;
  },
  create({ host, props, page, emit }) {
    const radios = () => [...host.querySelectorAll('wx-radio')];
    const partsOf = (element: Element) => page.controlOf(element)?.parts as RadioParts | undefined;
    const value = (): string =>
      radios()
        .map(partsOf)
        .find((parts) => parts?.isChecked() === true)
        ?.value() ?? '';
    const parts: GroupParts = {
      chosen(chosen) {
        for (const each of radios()) if (each !== chosen) partsOf(each)?.setChecked(false);
        emit('change', { value: value() });
      },
    };
    return {
      parts,
      field: {
        name: () => props.name,
        value,
        reset: () => {
          for (const each of radios()) page.controlOf(each)?.reset?.();
        },
      },
    };
  },
});
