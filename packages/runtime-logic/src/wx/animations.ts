// `this.animate` and `this.clearAnimation`: described here, played by the view.

import { type AnimatePayload, CHANNELS, type LogicToViewEvents } from '@dinghy/bridge-protocol';
import type { ComponentRecord } from '../structure/nodes.ts';
import type { AskedPage } from './view-questions.ts';
import { toWireValue } from './wire-params.ts';

export interface Animations {
  animate(record: ComponentRecord, selector: unknown, keyframes: unknown, duration: unknown, more: unknown): void;
  clear(record: ComponentRecord, selector: unknown, properties: unknown, callback: unknown): void;
  /** The view is done with one. */
  onEnd(animation: number): void;
}

export interface AnimationsOptions {
  pageOf(record: ComponentRecord): AskedPage | undefined;
  run(callback: (value: never) => void, self: unknown, value: unknown): void;
}

export function createAnimations({ pageOf, run }: AnimationsOptions): Animations {
  const waiting = new Map<number, () => void>();
  let lastId = 0;

  /** The number that the view answers with. */
  function expect(record: ComponentRecord, callback: unknown): number {
    const animation = ++lastId;
    if (typeof callback === 'function')
      waiting.set(animation, () => run(callback as (value: never) => void, record.instance, undefined));
    return animation;
  }

  /** After the commits that made what is to move. */
  function send<Name extends 'animate' | 'clearAnimation'>(
    record: ComponentRecord,
    name: Name,
    body: LogicToViewEvents[Name],
  ): void {
    const page = pageOf(record);
    page?.committer.afterFlush(() => page.view.sendEvent(CHANNELS.render, name, body));
  }

  function animate(record: ComponentRecord, selector: unknown, keyframes: unknown, duration: unknown, more: unknown): void {
    const timeline = typeof more === 'object' && more !== null ? toTimeline(more as Record<string, unknown>) : undefined;
    send(record, 'animate', {
      animation: expect(record, more),
      scope: record.id,
      selector: String(selector),
      keyframes: toKeyframes(keyframes),
      ...(timeline === undefined ? { durationMs: toNumber(duration) } : { timeline }),
    });
  }

  function clear(record: ComponentRecord, selector: unknown, properties: unknown, callback: unknown): void {
    const named = typeof properties === 'object' && properties !== null ? Object.entries(properties) : undefined;
    send(record, 'clearAnimation', {
      animation: expect(record, typeof properties === 'function' ? properties : callback),
      scope: record.id,
      selector: String(selector),
      ...(named === undefined ? {} : { properties: named.flatMap(([name, chosen]) => (chosen ? [name] : [])) }),
    });
  }

  return {
    animate,
    clear,
    onEnd(animation) {
      const done = waiting.get(animation);
      waiting.delete(animation);
      done?.();
    },
  };
}

function toKeyframes(keyframes: unknown): AnimatePayload['keyframes'] {
  const frames = Array.isArray(keyframes) ? keyframes : [];
  return frames.filter((frame) => typeof frame === 'object' && frame !== null).map((frame) => toWireValue(frame) as never);
}

function toTimeline(more: Record<string, unknown>): NonNullable<AnimatePayload['timeline']> {
  return {
    scrollSource: String(more.scrollSource ?? ''),
    orientation: more.orientation === 'horizontal' ? 'horizontal' : 'vertical',
    startScrollOffset: toNumber(more.startScrollOffset),
    endScrollOffset: toNumber(more.endScrollOffset),
    timeRange: toNumber(more.timeRange),
  };
}

function toNumber(value: unknown): number {
  const number = Number(value);
  return Number.isFinite(number) && number > 0 ? number : 0;
}
