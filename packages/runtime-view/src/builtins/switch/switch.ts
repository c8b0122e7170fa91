import type { Json } from '@dinghy/bridge-protocol';
import { div, part } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { switchStyles } from './switch-styles.ts';

/** On or off, drawn as a switch or, with `type="checkbox"`, as a box. */
export const switchUnit: BuiltIn = defineBuiltIn({
  tag: 'switch',
  styles: switchStyles,
  properties: { name: '', checked: false, disabled: false, type: 'switch', color: '' },
  reflects: ['type', 'disabled'],
  skeleton(host) {
    host.setAttribute('role', 'switch');
    host.tabIndex = 0;
    const wrapper = div(host, 'wx-switch-wrapper');
    div(wrapper, 'wx-switch-input');
    div(wrapper, 'wx-checkbox-input');
    // Children of a switch do not show.
    return div(host, 'wx-switch-children');
  },
  create({ host, props, emitAsking, write }) {
    const track = part(host, 'wx-switch-input');
    const box = part(host, 'wx-checkbox-input');
    let isChecked = props.checked;
    const show = (): void => {
      track.classList.toggle('wx-switch-input-checked', isChecked);
      track.classList.toggle('wx-switch-input-disabled', props.disabled);
      box.classList.toggle('wx-checkbox-input-checked', isChecked);
      box.classList.toggle('wx-checkbox-input-disabled', props.disabled);
      const colour = isChecked ? props.color : '';
      track.style.backgroundColor = colour;
      track.style.borderColor = colour;
      box.style.color = props.color;
      host.setAttribute('aria-checked', String(isChecked));
      // What is disabled is not on the way of the Tab key.
      host.tabIndex = props.disabled ? -1 : 0;
    };
    show();
    const reset = (): void => {
      isChecked = false;
      show();
    };
    return {
      field: { name: () => props.name, value: () => isChecked, reset },
      update(changed) {
        if (changed.has('checked')) isChecked = props.checked;
        show();
      },
      tapped() {
        if (props.disabled) return true;
        const chosen = !isChecked;
        isChecked = chosen;
        show();
        write('checked', chosen);
        // Set again to what it was before, it goes back, unless it has been tapped meanwhile.
        const answered = (answer: Json): void => {
          if (answer !== String(!chosen) || isChecked !== chosen) return;
          isChecked = !chosen;
          show();
        };
        emitAsking('change', { value: chosen }, answered, 'checked');
        return true;
      },
    };
  },
});
