import { toLength } from '../../attributes/rpx.ts';
import { div, part, setColour } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

export const progress: BuiltIn = defineBuiltIn({
  tag: 'progress',
  styles: `
wx-progress { display: flex; align-items: center }
.wx-progress-bar { flex: 1; height: 6px; background-color: var(--wx-track); overflow: hidden }
.wx-progress-inner-bar { width: 0; height: 100%; border-radius: inherit; background-color: #09bb07 }
.wx-progress-info { min-width: 2em; margin-left: 15px; line-height: 1; font-size: 16px }
`,
  properties: {
    percent: 0,
    showInfo: false,
    borderRadius: '0',
    fontSize: '16',
    strokeWidth: '6',
    color: '',
    activeColor: '',
    backgroundColor: '',
    active: false,
    activeMode: 'backwards',
    duration: 30,
  },
  skeleton(host) {
    host.setAttribute('role', 'progressbar');
    div(div(host, 'wx-progress-bar'), 'wx-progress-inner-bar');
    return div(host, 'wx-progress-info');
  },
  create({ host, props, emit }) {
    const bar = part(host, 'wx-progress-bar');
    const inner = part(host, 'wx-progress-inner-bar');
    const info = part(host, 'wx-progress-info');
    let shownPercent = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const percentOf = (): number => Math.max(0, Math.min(100, props.percent));
    const draw = (percent: number): void => {
      inner.style.width = `${percent}%`;
      info.textContent = `${percent}%`;
      host.setAttribute('aria-valuenow', String(percent));
    };
    const show = (): void => {
      bar.style.height = toLength(props.strokeWidth);
      bar.style.borderRadius = toLength(props.borderRadius);
      info.style.fontSize = toLength(props.fontSize);
      info.hidden = !props.showInfo;
      setColour(inner, 'background-color', props.activeColor || props.color);
      setColour(bar, 'background-color', props.backgroundColor);
    };
    const grow = (from: number): void => {
      clearTimeout(timer);
      const target = percentOf();
      const durationMs = props.active ? Math.abs(target - from) * Math.max(1, props.duration) : 0;
      inner.style.transition = 'none';
      draw(from);
      // The bar only moves from a width that has been laid out.
      void inner.offsetWidth;
      inner.style.transition = durationMs > 0 ? `width ${durationMs}ms linear` : 'none';
      draw(target);
      shownPercent = target;
      if (props.active) timer = setTimeout(() => emit('activeend', { curPercent: target }), durationMs);
    };
    show();
    draw(props.active ? 0 : percentOf());
    return {
      connected: () => grow(props.active ? 0 : percentOf()),
      update(changed) {
        show();
        if (changed.has('percent') || changed.has('active')) grow(props.activeMode === 'forwards' ? shownPercent : 0);
      },
      dispose: () => clearTimeout(timer),
    };
  },
});
