// Words to write descriptors with. A descriptor file reads like the platform's parameter table.

import type { ApiKind, DocumentedApi, TaskDescriptor } from './descriptor.ts';
import type { Fields, Schema } from './schema.ts';

export const any: Schema = { type: 'any' };
export const boolean: Schema = { type: 'boolean' };
export const number: Schema = { type: 'number' };
export const text: Schema = { type: 'string' };
export const bytes: Schema = { type: 'bytes' };
/** CSS colour as the platform takes it: `#rrggbb`, with the short and the alpha form tolerated. */
export const colour: Schema = { type: 'string', maxLength: 32 };
/** Address of a page, a file or a server. */
export const address: Schema = { type: 'string', maxLength: 8192 };

export const oneOf = (...values: readonly string[]): Schema => ({ type: 'string', oneOf: values });
export const textUpTo = (maxLength: number): Schema => ({ type: 'string', maxLength });
export const numberBetween = (min: number, max: number): Schema => ({ type: 'number', min, max });
export const listOf = (of: Schema, maxItems?: number): Schema =>
  maxItems === undefined ? { type: 'array', of } : { type: 'array', of, maxItems };
export const recordOf = (of: Schema): Schema => ({ type: 'record', of });
export const either = (...of: readonly Schema[]): Schema => ({ type: 'union', of });
export const object = (fields: Fields): Schema & { readonly type: 'object' } => ({ type: 'object', fields });
export const optional = <Inner extends Schema>(schema: Inner): Inner & { readonly optional: true } => ({
  ...schema,
  optional: true,
});

/** Length of an animation or of a notice, in milliseconds. */
export const duration: Schema = { type: 'number', min: 0, max: 3_600_000 };

interface Described {
  readonly params?: Fields;
  readonly result?: Schema;
  readonly scope?: string;
  readonly deadlineMs?: number;
  readonly since?: string;
  /** Page below https://developers.weixin.qq.com/miniprogram/dev/api/, without `.html`. */
  readonly see: string;
}

interface DescribedTask extends Described {
  readonly internal?: boolean;
  readonly task?: TaskDescriptor;
}

export function call(name: string, described: Described & { readonly internal?: boolean }): DocumentedApi {
  return describe(name, 'call', described);
}

export function sync(
  name: string,
  described: Described & { readonly source: 'facts' | 'storage'; readonly positional?: readonly string[] },
): DocumentedApi {
  return describe(name, 'sync', described);
}

/** `onX`; the event is what `result` describes. */
export function subscribe(name: `on${string}`, described: Described): DocumentedApi {
  return { ...describe(name, 'subscribe', described), off: `off${name.slice(2)}` };
}

export function task(name: string, described: DescribedTask & { readonly task: TaskDescriptor }): DocumentedApi {
  return describe(name, 'task', described);
}

function describe(name: string, kind: ApiKind, { params = {}, result, see, since, ...rest }: DescribedTask): DocumentedApi {
  return {
    name,
    kind,
    params: object(params),
    result: result ?? object({}),
    since: since ?? '0.1.0',
    see: see.startsWith('https:') ? see : `https://developers.weixin.qq.com/miniprogram/dev/api/${see}.html`,
    ...(rest.task && { events: Object.keys(rest.task.events) }),
    ...rest,
  };
}
