// What the nine handlers have in common: an element without a box, round what it listens to, that tells of a gesture by the
// platform's states. On the platform handlers run beside the rendering and decide, there and then, whether a gesture goes on
// (`should-accept-gesture`, `should-response-on-move`); here they are methods in the logic layer, which are asked one step
// ahead (./questions.ts).

import type { Json } from '@dinghy/bridge-protocol';
import { type BuiltIn, type BuiltInContext, type BuiltInControl, type Drag, defineBuiltIn } from '../unit.ts';
import { createQuestions } from './questions.ts';

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
      const questions = createQuestions(context.emitAsking, (drag) => recognizer.watch?.(drag));
      return {
        watched(drag) {
          questions.ask(drag);
          if (!questions.isAccepted(drag)) return;
          recognizer.watch?.(drag);
          // Handlers that name each other see the same fingers; none of them keeps them for itself.
          if (isShared()) recognizer.claim?.(drag);
        },
        dragged: (drag) => !isShared() && questions.isAccepted(drag) && recognizer.claim?.(drag) === true,
        dispose: () => recognizer.dispose?.(),
      };
    },
  });
}
