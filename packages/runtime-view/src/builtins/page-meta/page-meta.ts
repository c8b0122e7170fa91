import { toText } from '@dinghy/template';
import { toLength } from '../../attributes/rpx.ts';
import { listen } from '../../events/listen.ts';
import { animateScroll } from '../../page/animate-scroll.ts';
import { createFrameTurn } from '../../page/frame-turn.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

/** Settings of the page, as a node of its template: the style of its root element and of the frame around it. */
export const pageMeta: BuiltIn = defineBuiltIn({
  tag: 'page-meta',
  styles: 'wx-page-meta { display: none }',
  properties: {
    backgroundTextStyle: '',
    backgroundColor: '',
    backgroundColorTop: '',
    backgroundColorBottom: '',
    rootBackgroundColor: '',
    scrollTop: null,
    scrollDuration: 300,
    pageStyle: '',
    pageFontSize: '',
    rootFontSize: '',
    pageOrientation: '',
  },
  create({ props, page, applyStyle, emit }): BuiltInControl {
    const { document, root, invoke } = page;
    const { documentElement } = document;
    const window = document.defaultView as Window;
    let stop = (): void => undefined;
    let forget: readonly (() => void)[] = [];

    const apply = (changed: ReadonlySet<string>): void => {
      if (changed.has('pageStyle') || changed.has('pageFontSize') || changed.has('rootBackgroundColor')) {
        applyStyle(root, props.pageStyle);
        // Of a page that has no background of its own.
        if (props.rootBackgroundColor !== '') root.style.setProperty('--wx-page', props.rootBackgroundColor);
        const size = toFontSize(props.pageFontSize);
        if (size !== '') root.style.fontSize = size;
        // A page that locks itself locks the view, which is what scrolls.
        documentElement.style.overflow = root.style.overflow === 'hidden' ? 'hidden' : '';
      }
      if (changed.has('rootFontSize')) documentElement.style.fontSize = toFontSize(props.rootFontSize);
      tellWindow(changed);
      if (changed.has('scrollTop')) scrollTo(Number.parseFloat(toText(props.scrollTop ?? '')));
    };
    /** What is the container's: it is asked as by the APIs of the same meaning. */
    const tellWindow = (changed: ReadonlySet<string>): void => {
      const { backgroundColor, backgroundColorTop, backgroundColorBottom, backgroundTextStyle } = props;
      const colours = { backgroundColor, backgroundColorTop, backgroundColorBottom };
      const given = Object.entries(colours).filter(([name, colour]) => changed.has(name) && colour !== '');
      if (given.length > 0) invoke('setBackgroundColor', Object.fromEntries(given));
      if (changed.has('backgroundTextStyle') && (backgroundTextStyle === 'dark' || backgroundTextStyle === 'light'))
        invoke('setBackgroundTextStyle', { textStyle: backgroundTextStyle });
      if (changed.has('pageOrientation') && /^(auto|portrait|landscape)$/.test(props.pageOrientation))
        invoke('setPageOrientation', { orientation: props.pageOrientation });
    };
    const scrollTo = (top: number): void => {
      if (!Number.isFinite(top)) return;
      stop();
      const durationMs = Math.max(0, props.scrollDuration);
      const timer = setTimeout(() => emit('scrolldone', {}), durationMs);
      const stopMoving = animateScroll({
        from: window.scrollY,
        to: Math.max(0, top),
        durationMs,
        window,
        apply: (value) => window.scrollTo(0, value),
      });
      stop = () => {
        clearTimeout(timer);
        stopMoving();
      };
    };
    const report = createFrameTurn(window, () => emit('scroll', { scrollTop: window.scrollY }));
    const scroll = ({ target }: Event): void => {
      if (target === document) report.ask();
    };
    const resize = (): void => {
      emit('resize', { size: { windowWidth: window.innerWidth, windowHeight: window.innerHeight } });
    };
    return {
      connected() {
        apply(new Set(Object.keys(props)));
        forget = [listen(document, { scroll }, { passive: true }), listen(window, { resize })];
      },
      update: apply,
      dispose() {
        stop();
        report.stop();
        for (const stopListening of forget) stopListening();
      },
    };
  },
});

/** Of `16px`, `32rpx`, or the user's own size, which `system` names and follows. '' for anything else. */
function toFontSize(text: string): string {
  if (text === 'system') return 'var(--dinghy-font-size)';
  return /^\d+(\.\d+)?(px|rpx)?$/.test(text) ? toLength(text) : '';
}
