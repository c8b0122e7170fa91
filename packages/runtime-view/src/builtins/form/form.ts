import type { Json } from '@dinghy/bridge-protocol';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

export interface FormParts {
  submit(): void;
  reset(): void;
}

/** Collects the values of the fields in it, custom components that are form fields included. */
export const form: BuiltIn = defineBuiltIn({
  tag: 'form',
  styles: 'wx-form { display: block }',
  // For templates of messages, which there are none of.
  properties: { reportSubmit: false, reportSubmitTimeout: 0 },
  create({ host, page, emit }) {
    const parts: FormParts = {
      submit() {
        const value: Record<string, Json> = {};
        for (const field of page.formFields(host)) {
          const name = field.name();
          if (name !== '' && name !== '__proto__') value[name] = field.value();
        }
        emit('submit', { value, formId: '' });
      },
      reset() {
        for (const field of page.formFields(host)) field.reset();
        emit('reset', {});
      },
    };
    return { parts };
  },
});
