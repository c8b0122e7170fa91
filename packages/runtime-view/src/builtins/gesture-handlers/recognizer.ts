// What the nine handlers have in common: an element without a box, round what it listens to, that tells of a gesture by the
// platform's states. On the platform handlers run beside the rendering and may decide, there and then, whether a gesture
// goes on (`should-response-on-move`, `should-accept-gesture`); here they are methods in the logic layer, so those two are
// not asked, and what they mostly say is done: an inner scroll view (`native-view`) scrolls until it can go no further.

import type { Json } from '@dinghy/bridge-protocol';
import { type BuiltIn, type BuiltInContext, type BuiltInControl, type Drag, defineBuiltIn } from '../unit.ts';

/** The platform's numbers. */
export const GESTURE_STATE = { possible: 0, begin: 1, active: 2, end: 3, cancelled: 4 } as const;

export type GestureState = (typeof GESTURE_STATE)[keyof typeof GESTURE_STATE];

export type GestureFields = { readonly [name: string]: Json };

export const recognizerProperties = { tag: '', nativeView: '', simultaneousHandlers: [] as readonly unknown[] };

export type RecognizerContext = BuiltInContext<typeof recognizerProperties>;

export interface Recognizer {
  /** Told of all that fingers do in the element. */
  watch?(drag: Drag): void;
  /** As a control's `dragged`: `true` claims the fingers. */
  claim?(drag: Drag): boolean;
  dispose?(): void;
}

export function defineHandler(
  tag: string,
  recognize: (tell: (state: GestureState, fields: GestureFields) => void, context: RecognizerContext) => Recognizer,
): BuiltIn {
  return defineBuiltIn({
    tag,
    styles: `wx-${tag} { display: contents }`,
    properties: recognizerProperties,
    create(context): BuiltInControl {
      const recognizer = recognize((state, fields) => context.emitFlat('gesture', { state, ...fields }), context);
      const isShared = (): boolean =>
        Array.isArray(context.props.simultaneousHandlers) && context.props.simultaneousHandlers.length > 0;
      return {
        watched(drag) {
          recognizer.watch?.(drag);
          // Handlers that name each other see the same fingers; none of them keeps them for itself.
          if (isShared()) recognizer.claim?.(drag);
        },
        dragged: (drag) => !isShared() && recognizer.claim?.(drag) === true,
        dispose: () => recognizer.dispose?.(),
      };
    },
  });
}
