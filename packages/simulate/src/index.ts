import { installGlobals } from './install-globals.ts';

installGlobals();

// Components
export type { Component } from './component/component.ts';
export type { DispatchOptions, TouchPoint } from './component/dispatch-event.ts';
export type { RootComponent } from './component/root-component.ts';
export type { AttributeJson, ComponentJson, EventJson } from './component/to-json.ts';
// Loading and rendering
export { type LoadOptions, load } from './load/load.ts';
export { behavior } from './load/running-script.ts';
// Helpers
export { match } from './match.ts';
export { render } from './render/render.ts';
export { scroll } from './scroll.ts';
export { sleep } from './sleep.ts';
