import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

/** The highest that an accessory may be, as on the platform. */
const HEIGHT_MAX_PX = 200;

/**
 * Tools above the keyboard while the field that they are in has the focus. The field keeps the focus while they are
 * touched: what takes it would close the keyboard.
 */
export const keyboardAccessory: BuiltIn = defineBuiltIn({
  tag: 'keyboard-accessory',
  styles: `
wx-keyboard-accessory { display: block; position: fixed; z-index: 1000; left: 0; right: 0; bottom: var(--wx-keyboard, 0px); max-height: ${HEIGHT_MAX_PX}px; overflow: hidden; background: var(--wx-surface); color: var(--wx-text); white-space: normal }
:is(wx-input, wx-textarea, wx-editor):not(:focus-within) wx-keyboard-accessory { display: none !important }
.wx-input-children:has(wx-keyboard-accessory), .wx-textarea-children:has(wx-keyboard-accessory) { display: contents }
.wx-input-children > :not(wx-keyboard-accessory), .wx-textarea-children > :not(wx-keyboard-accessory) { display: none }
`,
  properties: {},
  skeleton(host) {
    host.setAttribute('role', 'toolbar');
    return host;
  },
  create({ host }): BuiltInControl {
    host.addEventListener('mousedown', (event) => event.preventDefault());
    return {
      // A tap in it is no tap on the field.
      tapped: () => true,
    };
  },
});
