// Attributes as templates of Vue and React have them. They have no effect here, and programs that were moved from there, or are
// written by who comes from there, contain them.

const DIRECTIVES: Readonly<Record<string, string>> = {
  'v-if': 'wx:if',
  'v-else-if': 'wx:elif',
  'v-else': 'wx:else',
  'v-for': 'wx:for',
  'v-show': 'hidden="{{!…}}"',
  'v-model': 'model:value',
  className: 'class',
};

/** `@tap.stop`, `v-on:tap`. */
const EVENT = /^(?:@|v-on:)([a-z][\w-]*)((?:\.[a-z]+)*)$/i;

/** `onTap`; a component of the program can have a property of such a name. */
const BUILT_IN_EVENT = /^on([A-Z]\w*)$/;

/** `:title`, `v-bind:title`. */
const BOUND = /^(?:v-bind)?:([a-z][\w-]*)$/i;

/** How the platform has it; undefined where the name is none of another dialect. */
export function fromOtherDialect(name: string, isBuiltIn: boolean): string | undefined {
  if (Object.hasOwn(DIRECTIVES, name)) return DIRECTIVES[name];
  const [, event, modifiers = ''] = EVENT.exec(name) ?? (isBuiltIn ? BUILT_IN_EVENT.exec(name) : null) ?? [];
  if (event !== undefined) return `${modifiers.includes('.stop') ? 'catch' : 'bind'}:${isBuiltIn ? toEvent(event) : event}`;
  const [, bound] = BOUND.exec(name) ?? [];
  return bound === undefined ? undefined : `${bound}="{{…}}"`;
}

function toEvent(written: string): string {
  const event = written.toLowerCase();
  return event === 'click' ? 'tap' : event;
}
