import { DinghyError } from '@dinghy/errors';

/** The compiler has a pack sent to every program in whose text the name stands. Throws `LOGIC_PACK_MISSING`. */
export function had<Part>(part: Part | undefined, api: string): Part {
  if (part === undefined) throw new DinghyError('LOGIC_PACK_MISSING', { api });
  return part;
}
