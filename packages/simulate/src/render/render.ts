import { RootComponent } from '../component/root-component.ts';
import { findLoaded } from '../load/registry.ts';
import { insertStyle } from '../styles/insert-style.ts';
import { createStage } from './stage.ts';

/**
 * Makes a component with the given properties. It has its DOM at once, and is attached when the test says so. `undefined` for
 * an id that was never given out.
 */
export function render(id: string, properties?: Readonly<Record<string, unknown>>): RootComponent | undefined {
  if (!id) throw new Error('you need to pass the componentId');
  const component = findLoaded(id);
  if (component === undefined) return undefined;
  if (component.styles !== undefined) insertStyle(document, id, component.styles);
  return new RootComponent(createStage(component, properties ?? {}));
}
