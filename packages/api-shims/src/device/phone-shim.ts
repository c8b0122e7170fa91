import { DinghyError } from '@dinghy/errors';
import type { Shim, ShimCall } from '../shim.ts';

export interface PhoneDriver {
  readonly name: string;
  /** Opens the device's dialler with the number; the user decides whether to call. */
  dial(number: string): void;
}

/** Digits and what people write between them. `*` and `#` start device codes, which must not come from a mini-program. */
const NUMBER = /^\+?[0-9][0-9 ().-]{1,30}$/;

/** `confirm` asks the user, in the container's words, before the app is left. */
export function createPhoneShim(options: {
  readonly driver: PhoneDriver;
  readonly confirm?: (number: string, call: ShimCall) => Promise<boolean>;
}): Shim {
  return {
    name: `phone/${options.driver.name}`,
    apis: {
      async makePhoneCall({ phoneNumber }: { readonly phoneNumber: string }, call: ShimCall) {
        const number = phoneNumber.trim();
        if (!NUMBER.test(number)) {
          throw new DinghyError('API_PARAMETER_INVALID', {
            path: 'parameter.phoneNumber',
            expected: 'a phone number',
            actual: 'another text',
          });
        }
        call.progress({ state: 'user' });
        if (options.confirm && !(await options.confirm(number, call))) throw new DinghyError('API_USER_CANCELLED', {});
        options.driver.dial(number.replace(/[^+0-9]/g, ''));
      },
    },
  };
}
