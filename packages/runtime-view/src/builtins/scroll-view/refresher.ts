// `refresher-*`: the box is pulled beyond its top and shows that it fetches new data until the page says it has. The
// indicator is a pseudo-element: the host's children are the template's alone. Pulled further, a second level opens, which is
// the page's own indicator over the whole box, until it is pushed up again.

import type { BuiltInContext, Drag } from '../unit.ts';

export interface RefresherProperties {
  readonly scrollY: boolean;
  readonly refresherEnabled: boolean;
  readonly refresherThreshold: number;
  readonly refresherDefaultStyle: string;
  readonly refresherBackground: string;
  readonly refresherTriggered: boolean;
  readonly refresherBallisticRefreshEnabled: boolean;
  readonly refresherTwoLevelEnabled: boolean;
  readonly refresherTwoLevelTriggered: boolean;
  readonly refresherTwoLevelThreshold: number;
  readonly refresherTwoLevelCloseThreshold: number;
  readonly refresherTwoLevelScrollEnabled: boolean;
  readonly refresherTwoLevelPinned: boolean;
}

/** The platform's numbers, as `refresherstatuschange` tells them. */
const STATUS = {
  idle: 0,
  canRefresh: 1,
  refreshing: 2,
  completed: 3,
  canTwoLevel: 5,
  twoLevelOpening: 6,
  twoLeveling: 7,
  twoLevelClosing: 8,
} as const;

type Status = (typeof STATUS)[keyof typeof STATUS];

export interface Refresher {
  update(changed: ReadonlySet<string>): void;
  /** Finds the page's own indicator: a child with `slot="refresher"`. */
  childrenChanged(): void;
  dragged(drag: Drag): boolean;
  /** The box has scrolled; `speed` in pixels a millisecond towards its top. */
  scrolled(speed: number): void;
  trigger(): void;
  close(): void;
  openTwoLevel(): void;
  closeTwoLevel(): void;
  stop(): void;
}

const RESISTANCE = 0.5;
/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 8;
const SETTLE_MS = 200;
/** Pixels a millisecond at which a list that runs into its top refreshes by itself. */
const BALLISTIC = 1;

export function createRefresher({ host, emit, slotOf }: BuiltInContext, props: RefresherProperties): Refresher {
  let status: Status = STATUS.idle;
  let pulled = 0;
  let isPulling = false;
  let fingers = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const threshold = (): number => Math.max(0, props.refresherThreshold);
  const twoLevelAt = (): number =>
    props.refresherTwoLevelEnabled ? Math.max(threshold(), props.refresherTwoLevelThreshold) : Number.POSITIVE_INFINITY;
  const isTwoLevel = (): boolean => status === STATUS.twoLeveling || status === STATUS.twoLevelOpening;

  const enter = (next: Status): void => {
    if (status === next) return;
    status = next;
    host.toggleAttribute('data-two-level', isTwoLevel());
    emit('refresherstatuschange', { status, dy: pulled });
  };
  /** Ends a movement; another one that begins meanwhile takes its place. */
  const later = (run: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(run, SETTLE_MS);
  };
  const show = (height: number, isSettling: boolean): void => {
    pulled = height;
    host.dataset.refresher = props.refresherDefaultStyle;
    host.toggleAttribute('data-pinned', props.refresherTwoLevelPinned);
    host.style.setProperty('--wx-pull', `${height}px`);
    host.style.setProperty('--wx-pull-time', isSettling ? `${SETTLE_MS}ms` : '0s');
    if (props.refresherBackground !== '') host.style.setProperty('--wx-pull-background', props.refresherBackground);
  };
  const trigger = (): void => {
    if (status === STATUS.refreshing || !props.refresherEnabled) return;
    show(threshold(), true);
    enter(STATUS.refreshing);
    emit('refresherrefresh', {});
  };
  const restore = (): void => {
    if (status !== STATUS.refreshing) return;
    enter(STATUS.completed);
    show(0, true);
    emit('refresherrestore', {});
    later(() => enter(STATUS.idle));
  };
  const openTwoLevel = (): void => {
    if (!props.refresherTwoLevelEnabled || isTwoLevel()) return;
    enter(STATUS.twoLevelOpening);
    host.scrollTop = 0;
    show(host.clientHeight, true);
    later(() => enter(STATUS.twoLeveling));
  };
  const closeTwoLevel = (): void => {
    if (!isTwoLevel()) return;
    enter(STATUS.twoLevelClosing);
    show(0, true);
    later(() => enter(STATUS.idle));
  };
  const abort = (): void => {
    show(0, true);
    enter(STATUS.idle);
    emit('refresherabort', {});
  };

  const pull = (deltaY: number): void => {
    const before = status;
    show(Math.max(0, deltaY * RESISTANCE), false);
    emit('refresherpulling', { dy: pulled });
    enter(pulled >= twoLevelAt() ? STATUS.canTwoLevel : pulled >= threshold() ? STATUS.canRefresh : STATUS.idle);
    if (status === STATUS.canRefresh && before === STATUS.idle) emit('refresherwillrefresh', {});
  };
  const letGo = (phase: Drag['phase']): void => {
    isPulling = false;
    const ready = phase === 'end' ? status : STATUS.idle;
    if (ready === STATUS.canTwoLevel) openTwoLevel();
    else if (ready === STATUS.canRefresh) trigger();
    else abort();
  };
  /** The second level goes with a finger that pushes it up. */
  const push = ({ phase, deltaY, preventDefault }: Drag): boolean => {
    const up = Math.max(0, -deltaY);
    if (!isPulling) {
      if (phase !== 'move' || up < CLAIM_PX || props.refresherTwoLevelScrollEnabled) return false;
      isPulling = true;
    }
    if (phase === 'move') {
      preventDefault();
      show(Math.max(0, host.clientHeight - up), false);
      return true;
    }
    isPulling = false;
    if (phase === 'end' && up >= props.refresherTwoLevelCloseThreshold) closeTwoLevel();
    else show(host.clientHeight, true);
    return true;
  };

  return {
    trigger,
    close: restore,
    openTwoLevel,
    closeTwoLevel,
    stop: () => clearTimeout(timer),
    childrenChanged() {
      for (const child of host.children) {
        if (slotOf(child) === 'refresher') child.setAttribute('data-wx-slot', 'refresher');
      }
    },
    update(changed) {
      if (props.refresherTriggered) trigger();
      else restore();
      if (!changed.has('refresherTwoLevelTriggered')) return;
      if (props.refresherTwoLevelTriggered) openTwoLevel();
      else closeTwoLevel();
    },
    scrolled(speed) {
      const isFlung = fingers === 0 && host.scrollTop <= 0 && speed > BALLISTIC;
      if (isFlung && props.refresherBallisticRefreshEnabled && status === STATUS.idle) trigger();
    },
    dragged(drag) {
      const { phase, deltaX, deltaY, preventDefault } = drag;
      fingers = drag.fingers.length;
      if (!props.refresherEnabled || status === STATUS.refreshing) return false;
      if (isTwoLevel()) return push(drag);
      if (!isPulling) {
        if (phase !== 'move' || host.scrollTop > 0 || deltaY < CLAIM_PX || Math.abs(deltaX) > deltaY) return false;
        isPulling = true;
      }
      if (phase === 'move') {
        preventDefault();
        pull(deltaY);
      } else letGo(phase);
      return true;
    },
  };
}
