import type { BuiltInControl } from '../builtins/unit.ts';

export interface ControlTable {
  controlOf(element: Element): BuiltInControl | undefined;
}

/** The components with a behaviour that an element is in, from the innermost on, up to one that is on `outermost`. */
export function controlsAround(target: Element, controls: ControlTable, outermost?: Element): BuiltInControl[] {
  const around: BuiltInControl[] = [];
  for (let element: Element | null = target; element !== null; element = element.parentElement) {
    const control = controls.controlOf(element);
    if (control !== undefined) around.push(control);
    if (element === outermost) break;
  }
  return around;
}
