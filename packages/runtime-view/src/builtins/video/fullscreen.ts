// A film that fills the page's view. Not the screen: a frame may not take that, and what lies over the host's chrome could
// pretend to be it.

export interface Fullscreen {
  readonly isOn: boolean;
  /** Degrees by which the film is turned: 0, 90 or -90. */
  enter(degrees: number): void;
  exit(): void;
}

export interface FullscreenOptions {
  readonly host: HTMLElement;
  holdBack(back: () => void): () => void;
  changed(isOn: boolean, direction: 'horizontal' | 'vertical'): void;
}

export function createFullscreen({ host, holdBack, changed }: FullscreenOptions): Fullscreen {
  let degrees = 0;
  let release: (() => void) | undefined;

  const exit = (): void => {
    if (release === undefined) return;
    release();
    release = undefined;
    host.classList.remove('wx-video-fullscreen', 'wx-video-turned');
    changed(false, 'vertical');
  };

  return {
    get isOn() {
      return release !== undefined;
    },
    enter(wanted) {
      if (release !== undefined) return;
      degrees = wanted;
      host.classList.add('wx-video-fullscreen');
      host.classList.toggle('wx-video-turned', degrees !== 0);
      host.style.setProperty('--wx-turn', `${degrees}deg`);
      // The way back leads out of it first, as it does on a phone.
      release = holdBack(exit);
      changed(true, degrees === 0 ? 'vertical' : 'horizontal');
    },
    exit,
  };
}
