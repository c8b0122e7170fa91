// `refresher-*`: the box is pulled beyond its top and shows that it fetches new data until the page says it has. The
// indicator is a pseudo-element: the host's children are the template's alone.

import type { BuiltInContext, Drag } from '../unit.ts';

export interface RefresherOptions {
  readonly host: HTMLElement;
  readonly props: {
    readonly refresherEnabled: boolean;
    readonly refresherThreshold: number;
    readonly refresherDefaultStyle: string;
    readonly refresherBackground: string;
    readonly refresherTriggered: boolean;
  };
  readonly emit: BuiltInContext['emit'];
}

const RESISTANCE = 0.5;

export function createRefresher({ host, props, emit }: RefresherOptions): { update(): void; dragged(drag: Drag): boolean } {
  let pulled = 0;
  let isPulling = false;
  let isTriggered = false;

  const show = (height: number, isSettling: boolean): void => {
    host.dataset.refresher = props.refresherDefaultStyle;
    host.style.setProperty('--wx-pull', `${height}px`);
    host.style.setProperty('--wx-pull-time', isSettling ? '.2s' : '0s');
    if (props.refresherBackground !== '') host.style.setProperty('--wx-pull-background', props.refresherBackground);
  };
  const restore = (): void => {
    isTriggered = false;
    show(0, true);
    emit('refresherrestore', {});
  };
  return {
    update() {
      if (props.refresherTriggered && !isTriggered) {
        isTriggered = true;
        show(props.refresherThreshold, true);
      } else if (!props.refresherTriggered && isTriggered) restore();
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
        return true;
      }
      isPulling = false;
      if (pulled < props.refresherThreshold) {
        show(0, true);
        emit('refresherabort', {});
      } else {
        isTriggered = true;
        show(props.refresherThreshold, true);
        emit('refresherrefresh', {});
      }
      return true;
    },
  };
}
