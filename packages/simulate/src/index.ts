import { installGlobals } from './install-globals.ts';
import { load } from './load/load.ts';
import { behavior } from './load/running-script.ts';
import { match } from './match.ts';
import { render } from './render/render.ts';
import { scroll } from './scroll.ts';
import { sleep } from './sleep.ts';

installGlobals();

/** Suites import the tool whole: `import simulate from …`, which runners make a member of what is CommonJS here. */
const simulate: {
  readonly load: typeof load;
  readonly render: typeof render;
  readonly match: typeof match;
  readonly sleep: typeof sleep;
  readonly scroll: typeof scroll;
  readonly behavior: typeof behavior;
} = { load, render, match, sleep, scroll, behavior };
export default simulate;

// Components
export type { Component } from './component/component.ts';
export type { DispatchOptions, TouchPoint } from './component/dispatch-event.ts';
export type { RootComponent } from './component/root-component.ts';
export type { AttributeJson, ComponentJson, EventJson } from './component/to-json.ts';
// Loading and rendering
export type { LoadOptions } from './load/load.ts';
// Helpers
export { behavior, load, match, render, scroll, sleep };
