// An event from the view: one message per event, with every handler it reaches, in dispatch order.

import type { InstanceId, Json } from './commit.ts';

/** `target` and `currentTarget` of the event object that a handler sees. Offsets in CSS pixels. */
export interface EventTargetPayload {
  readonly id: string;
  readonly dataset: { readonly [key: string]: Json };
  readonly offsetLeft: number;
  readonly offsetTop: number;
}

/** Coordinates in CSS pixels of the page view. */
export interface TouchPayload {
  readonly identifier: number;
  readonly pageX: number;
  readonly pageY: number;
  readonly clientX: number;
  readonly clientY: number;
  readonly force: number;
  /** On a canvas: CSS pixels from its corner. */
  readonly x?: number;
  readonly y?: number;
}

/** One handler to run: method `handler` of instance `instance`. */
export interface DeliveryPayload {
  readonly instance: InstanceId;
  readonly handler: string;
  /** Re-targeted to the handler's own shadow tree. */
  readonly target: EventTargetPayload;
  readonly currentTarget: EventTargetPayload;
  readonly mark?: { readonly [name: string]: Json };
  /** Set for `mut-bind`. */
  readonly mut?: boolean;
}

/** A two-way binding to write back: `setData({[path]: value})` on the instance, before any delivery. */
export interface ModelWritePayload {
  readonly instance: InstanceId;
  readonly path: readonly (string | number)[];
  readonly value: Json;
}

export interface ViewEventPayload {
  readonly type: string;
  /** Milliseconds since the page view was created. */
  readonly timeStamp: number;
  readonly detail: Json;
  readonly touches?: readonly TouchPayload[];
  readonly changedTouches?: readonly TouchPayload[];
  readonly writes?: readonly ModelWritePayload[];
  /** Members of the event object itself, beside `detail`: what gesture handlers report. */
  readonly fields?: { readonly [name: string]: Json };
  readonly deliveries: readonly DeliveryPayload[];
  /** The view wants to know what a handler returned: an {@link EventAnswerPayload} with this number follows, if one did. */
  readonly answer?: number;
  /**
   * An instance and the field of its data that a text field shows, but for what the event tells of. The view has that value
   * already: where it is set again, that is the answer.
   */
  readonly field?: readonly [instance: InstanceId, name: string];
}

/** What the last handler that returned something returned, after the commit of what the handlers changed. */
export interface EventAnswerPayload {
  readonly answer: number;
  readonly value: Json;
}
