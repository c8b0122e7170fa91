import type { Stage } from '../render/stage.ts';

export interface SentEvent {
  readonly type: string;
  readonly detail: unknown;
  readonly touches?: unknown;
  readonly changedTouches?: unknown;
}

/** Users' events arrive after the code that was running. */
export function inMicrotask(run: () => void): void {
  Promise.resolve().then(run).catch(console.error);
}

/** From a DOM node to the handlers of the templates that it is in. Users' events bubble, through shadow trees too. */
export function sendToComponents(stage: Stage, target: Node, { type, detail, touches, changedTouches }: SentEvent): void {
  const node = target === stage.dom ? stage.root : stage.view.nodeAt(target);
  if (node === undefined) return;
  stage.view.dispatch(
    { type, detail: detail as never, bubbles: true, touches: plain(touches), changedTouches: plain(changedTouches) },
    node,
  );
}

/** Touch lists as data. An event without any has an empty object there. */
function plain(touches: unknown): never {
  if (typeof touches !== 'object' || touches === null) return {} as never;
  const list = Array.isArray(touches) || 'length' in touches ? Array.from(touches as ArrayLike<object>) : undefined;
  return (list?.map((touch) => ('clientX' in touch ? point(touch as Touch) : touch)) ?? touches) as never;
}

function point({ identifier, pageX, pageY, clientX, clientY, screenX = 0, screenY = 0, force = 0 }: Touch): object {
  return { identifier, pageX, pageY, clientX, clientY, screenX, screenY, force };
}
