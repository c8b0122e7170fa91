import { div, part, toggleOwnClass } from '../elements.ts';
import { hasRoom } from '../scrollers.ts';
import { flyShared } from '../share-element/fly-shared.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { pageContainerStyles } from './page-container-styles.ts';

const POSITIONS: readonly string[] = ['bottom', 'top', 'right', 'center'];
/** Pixels before a finger's direction is clear. */
const CLAIM_PX = 8;
/** Share of its height by which a panel that is let go goes on down. */
const CLOSE_SHARE = 0.3;
/** Pixels a millisecond. */
const CLOSE_SPEED = 0.5;

/** A page within the page: it comes over the other content, and going back leaves it instead of the page. */
export const pageContainer: BuiltIn = defineBuiltIn({
  tag: 'page-container',
  styles: pageContainerStyles,
  properties: {
    show: false,
    duration: 300,
    zIndex: 100,
    overlay: true,
    position: 'bottom',
    round: false,
    closeOnSlideDown: false,
    overlayStyle: '',
    customStyle: '',
  },
  skeleton(host) {
    div(host, 'wx-page-container-overlay');
    const panel = div(host, 'wx-page-container-panel');
    panel.setAttribute('role', 'dialog');
    panel.tabIndex = -1;
    return panel;
  },
  create({ host, content: panel, props, page, applyStyle, emit, write }): BuiltInControl {
    const overlay = part(host, 'wx-page-container-overlay');
    let isOpen = false;
    let before: Element | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let release = (): void => undefined;
    let drag: { lastY: number; lastMs: number; speed: number } | undefined;

    const durationMs = (): number => Math.max(0, Math.min(5000, props.duration));
    const style = (): void => {
      host.style.setProperty('--wx-level', String(Math.trunc(props.zIndex)));
      host.style.setProperty('--wx-time', `${durationMs()}ms`);
      const position = POSITIONS.includes(props.position) ? props.position : 'bottom';
      applyStyle(panel, props.customStyle);
      panel.className = `wx-page-container-panel wx-page-container-${position}${props.round ? ' wx-page-container-round' : ''}`;
      applyStyle(overlay, props.overlayStyle);
      overlay.hidden = !props.overlay;
    };
    const finish = (run: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(run, durationMs());
    };
    const open = (): void => {
      isOpen = true;
      release = page.holdBack(() => leave(true));
      toggleOwnClass(host, 'wx-page-container-shown', true);
      emit('beforeenter', {});
      // A transition needs a first state that has been laid out.
      void panel.offsetWidth;
      toggleOwnClass(host, 'wx-page-container-open', true);
      emit('enter', {});
      flyShared(page, host, { way: 'in', isByGesture: false, durationMs: durationMs() });
      before = page.document.activeElement;
      panel.focus({ preventScroll: true });
      finish(() => emit('afterenter', {}));
    };
    const leave = (byUser: boolean, isByGesture = false): void => {
      if (!isOpen) return;
      isOpen = false;
      release();
      if (byUser) write('show', false);
      emit('beforeleave', {});
      flyShared(page, host, { way: 'out', isByGesture, durationMs: durationMs() });
      toggleOwnClass(host, 'wx-page-container-open', false);
      toggleOwnClass(host, 'wx-page-container-dragged', false);
      panel.style.transform = '';
      emit('leave', {});
      // Where the keyboard was before.
      if (host.contains(page.document.activeElement)) (before as HTMLElement | null)?.focus?.({ preventScroll: true });
      finish(() => {
        toggleOwnClass(host, 'wx-page-container-shown', false);
        emit('afterleave', {});
      });
    };
    host.addEventListener('keydown', (event) => {
      if (event.key === 'Escape' && isOpen) leave(true);
    });
    style();
    return {
      connected() {
        if (props.show) open();
      },
      update(changed) {
        if ([...changed].some((name) => name !== 'show')) style();
        if (!changed.has('show')) return;
        if (props.show && !isOpen) open();
        else if (!props.show) leave(false);
      },
      tapped(target) {
        if (target !== overlay) return false;
        emit('clickoverlay', {});
        return true;
      },
      dragged({ phase, deltaX, deltaY, timeMs, preventDefault }) {
        if (drag === undefined) {
          const isOurs =
            isOpen &&
            props.closeOnSlideDown &&
            phase === 'move' &&
            deltaY > CLAIM_PX &&
            deltaY > Math.abs(deltaX) &&
            !hasRoom(panel, 0, 1);
          if (!isOurs) return false;
          drag = { lastY: deltaY, lastMs: timeMs, speed: 0 };
          toggleOwnClass(host, 'wx-page-container-dragged', true);
        }
        if (phase === 'move') {
          preventDefault();
          if (timeMs > drag.lastMs)
            drag = { lastY: deltaY, lastMs: timeMs, speed: (deltaY - drag.lastY) / (timeMs - drag.lastMs) };
          panel.style.transform = `translateY(${Math.max(0, deltaY)}px)`;
          return true;
        }
        const { speed } = drag;
        drag = undefined;
        toggleOwnClass(host, 'wx-page-container-dragged', false);
        if (phase === 'end' && (speed > CLOSE_SPEED || deltaY > panel.offsetHeight * CLOSE_SHARE)) leave(true, true);
        else panel.style.transform = '';
        return true;
      },
      dispose() {
        clearTimeout(timer);
        release();
      },
    };
  },
});
