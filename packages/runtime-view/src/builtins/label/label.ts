import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/** Fields that a label can stand for. */
const FIELDS = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea, wx-picker';

/** Passes taps on to the field that `for` names, or else to the first one inside it. */
export const label: BuiltIn = defineBuiltIn({
  tag: 'label',
  styles: 'wx-label { display: inline }',
  properties: { for: '' },
  create({ host, props, page, find }) {
    return {
      tapped(_, x, y) {
        const field = props.for === '' ? host.querySelector(FIELDS) : find(props.for);
        if (field !== null && field !== undefined) page.controlOf(field)?.tapped?.(field, x, y);
        return true;
      },
    };
  },
});
