import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/** Fields that a label can stand for. */
const FIELDS = 'wx-checkbox, wx-radio, wx-switch, wx-button, wx-input, wx-textarea, wx-picker';

/** Ids of labels that the program gave none; a field needs one to be named by its label. */
let unnamedLabels = 0;

/** Passes taps on to the field that `for` names, or else to the first one inside it, and gives it its text as a name. */
export const label: BuiltIn = defineBuiltIn({
  tag: 'label',
  styles: 'wx-label { display: inline }',
  properties: { for: '' },
  create({ host, props, page, find }) {
    const findField = (): HTMLElement | undefined =>
      (props.for === '' ? host.querySelector<HTMLElement>(FIELDS) : find(props.for)) ?? undefined;
    const nameField = (): void => {
      const field = findField();
      // A button's text is its name, and a program's own name for a field is better than ours.
      if (field === undefined || field.localName === 'wx-button' || field.hasAttribute('aria-label')) return;
      host.id ||= `wx-label-${++unnamedLabels}`;
      // Of a text field, the browser's own is what has the focus.
      (field.querySelector('input, textarea') ?? field).setAttribute('aria-labelledby', host.id);
    };
    return {
      // Once the whole page is there: the field may stand after its label.
      connected: () => queueMicrotask(nameField),
      update: () => queueMicrotask(nameField),
      tapped(_, x, y) {
        const field = findField();
        if (field !== undefined) page.controlOf(field)?.tapped?.(field, x, y);
        return true;
      },
    };
  },
});
