// `refresher-*`: the box is pulled beyond its top and shows that it fetches new data until the page says it has. The
// indicator is a pseudo-element: the host's children are the template's alone.

import type { BuiltInContext, Drag } from '../unit.ts';

export interface RefresherProperties {
  readonly refresherEnabled: boolean;
  readonly refresherThreshold: number;
  readonly refresherDefaultStyle: string;
  readonly refresherBackground: string;
  readonly refresherTriggered: boolean;
}

export interface Refresher {
  update(): void;
  /** Finds the page's own indicator: a child with `slot="refresher"`. */
  childrenChanged(): void;
  dragged(drag: Drag): boolean;
  trigger(): void;
  close(): void;
}

const RESISTANCE = 0.5;

export function createRefresher({ host, emit, slotOf }: BuiltInContext, props: RefresherProperties): Refresher {
  let pulled = 0;
  let isPulling = false;
  let isTriggered = false;
  let isReady = false;

  const show = (height: number, isSettling: boolean): void => {
    host.dataset.refresher = props.refresherDefaultStyle;
    host.style.setProperty('--wx-pull', `${height}px`);
    host.style.setProperty('--wx-pull-time', isSettling ? '.2s' : '0s');
    if (props.refresherBackground !== '') host.style.setProperty('--wx-pull-background', props.refresherBackground);
  };
  const trigger = (): void => {
    if (isTriggered || !props.refresherEnabled) return;
    isTriggered = true;
    show(threshold(), true);
    emit('refresherrefresh', {});
  };
  const restore = (): void => {
    if (!isTriggered) return;
    isTriggered = false;
    show(0, true);
    emit('refresherrestore', {});
  };
  const threshold = (): number => Math.max(0, props.refresherThreshold);
  return {
    trigger,
    close: restore,
    childrenChanged() {
      for (const child of host.children) {
        if (slotOf(child) === 'refresher') child.setAttribute('data-wx-slot', 'refresher');
      }
    },
    update() {
      if (props.refresherTriggered) trigger();
      else restore();
    },
    dragged({ phase, deltaX, deltaY, preventDefault }) {
      if (!props.refresherEnabled || isTriggered) return false;
      if (!isPulling) {
        if (phase !== 'move' || host.scrollTop > 0 || deltaY < 8 || Math.abs(deltaX) > deltaY) return false;
        isPulling = true;
      }
      if (phase === 'move') {
        preventDefault();
        pulled = Math.max(0, deltaY * RESISTANCE);
        show(pulled, false);
        emit('refresherpulling', { dy: pulled });
        if (pulled >= threshold() && !isReady) emit('refresherwillrefresh', {});
        isReady = pulled >= threshold();
        return true;
      }
      isPulling = false;
      isReady = false;
      if (phase === 'end' && pulled >= threshold()) trigger();
      else {
        show(0, true);
        emit('refresherabort', {});
      }
      return true;
    },
  };
}
