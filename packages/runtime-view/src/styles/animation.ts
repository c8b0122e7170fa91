// The platform's animation objects: steps that run one after the other, each a set of style changes and transforms with
// one transition. They come from the logic layer as plain data.

import { toText } from '@dinghy/template';
import { toLength } from '../attributes/rpx.ts';
import { toTransform } from './transform.ts';

interface Step {
  readonly animates: readonly { readonly type: string; readonly args: readonly unknown[] }[];
  readonly option: {
    readonly transformOrigin?: string;
    readonly transition?: { readonly duration?: number; readonly timingFunction?: string; readonly delay?: number };
  };
}

const STYLES: readonly string[] = ['opacity', 'background-color', 'width', 'height', 'top', 'left', 'bottom', 'right'];

/** The run that an element is in: a newer one ends it. */
const runs = new WeakMap<HTMLElement, { stopped: boolean }>();

export function runAnimation(element: HTMLElement, animation: unknown): void {
  const actions = (animation as { actions?: unknown } | null | undefined)?.actions;
  if (!Array.isArray(actions)) return;
  const present = runs.get(element);
  if (present !== undefined) present.stopped = true;
  const run = { stopped: false };
  runs.set(element, run);
  void runSteps(element, actions as Step[], run);
}

async function runSteps(element: HTMLElement, steps: readonly Step[], run: { readonly stopped: boolean }): Promise<void> {
  for (const step of steps) {
    if (run.stopped) return;
    // A transition only starts from a style that has been laid out.
    void element.offsetWidth;
    const { duration = 400, timingFunction = 'linear', delay = 0 } = step.option?.transition ?? {};
    element.style.transition = `all ${Number(toText(duration))}ms ${toText(timingFunction)} ${Number(toText(delay))}ms`;
    element.style.transformOrigin = toText(step.option?.transformOrigin ?? '50% 50% 0');
    applyStep(element, step);
    await ended(element, Number(toText(duration)) + Number(toText(delay)));
  }
}

/** The browser's clock of a transition starts with the next frame: a timer would cut its end off, and its `transitionend`. */
async function ended(element: HTMLElement, timeMs: number): Promise<void> {
  const transitions = element.getAnimations?.().filter((each) => 'transitionProperty' in each) ?? [];
  if (transitions.length > 0) await Promise.allSettled(transitions.map(({ finished }) => finished));
  else await new Promise((resolve) => setTimeout(resolve, timeMs));
}

function applyStep(element: HTMLElement, { animates }: Step): void {
  const transforms: string[] = [];
  for (const { type, args } of animates ?? []) {
    const transform = toTransform(type, args);
    if (transform !== undefined) transforms.push(transform);
    else if (type === 'style' && STYLES.includes(toText(args[0]))) setStyle(element, toText(args[0]), args[1]);
    else if (STYLES.includes(type)) setStyle(element, type, args[0]);
  }
  element.style.transform = transforms.join(' ');
}

function setStyle(element: HTMLElement, property: string, value: unknown): void {
  const isPlain = property === 'opacity' || property === 'background-color';
  element.style.setProperty(property, isPlain ? toText(value) : toLength(value));
}
