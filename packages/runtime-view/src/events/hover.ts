// Hover states: a class that an element carries while a finger is on it. Attributes are read when a finger comes down,
// so elements without hover states cost nothing.

import { resolveClasses } from '../attributes/class-names.ts';
import { toggleOwnClass } from '../builtins/elements.ts';
import type { BuiltIn, HoverDefaults } from '../builtins/unit.ts';
import type { TreeNode } from '../render/tree-node.ts';
import { composedPath } from './dispatch.ts';
import { attributeOf } from './node-facts.ts';

export interface Hover {
  start(origin: TreeNode): void;
  end(): void;
}

interface Hovered {
  readonly element: Element;
  readonly classes: readonly string[];
  readonly stayMs: number;
  timer: ReturnType<typeof setTimeout>;
  isShown: boolean;
}

export function createHover(builtIns: ReadonlyMap<string, BuiltIn>): Hover {
  let hovered: Hovered[] = [];

  const end = (): void => {
    for (const each of hovered) {
      clearTimeout(each.timer);
      if (each.isShown) setTimeout(() => show(each, false), each.stayMs);
    }
    hovered = [];
  };

  return {
    start(origin) {
      end();
      for (const node of composedPath(origin)) {
        const defaults = 'e' in node.template ? builtIns.get(String(node.template.e))?.hover : undefined;
        const { element } = node;
        if (defaults === undefined || element === undefined) continue;
        const classes = hoverClasses(node, defaults);
        if (classes.length === 0 || element.hasAttribute('disabled')) continue;
        const entry: Hovered = {
          element,
          classes,
          stayMs: numberOf(attributeOf(node, 'hoverStayTime'), defaults.stayMs),
          isShown: false,
          timer: setTimeout(
            () => {
              entry.isShown = true;
              show(entry, true);
            },
            numberOf(attributeOf(node, 'hoverStartTime'), defaults.startMs),
          ),
        };
        hovered.push(entry);
        if (attributeOf(node, 'hoverStopPropagation')) return;
      }
    },
    end,
  };
}

function show({ element, classes }: Hovered, isOn: boolean): void {
  for (const name of classes) toggleOwnClass(element, name, isOn);
}

function hoverClasses(node: TreeNode, defaults: HoverDefaults): string[] {
  const written = attributeOf(node, 'hoverClass');
  // A default class belongs to the built-in component's own stylesheet, so no scope applies to it.
  const isDefault = written === undefined || written === null || written === '';
  if (isDefault) return defaults.hoverClass === 'none' ? [] : [defaults.hoverClass];
  if (written === 'none') return [];
  return resolveClasses(String(written), node.owner.classes).split(' ').filter(Boolean);
}

function numberOf(value: unknown, fallback: number): number {
  const number = Number(value);
  return value === undefined || value === null || value === '' || !Number.isFinite(number) ? fallback : number;
}
