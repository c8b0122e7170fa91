import { div, part, setColour } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { sliderStyles } from './slider-styles.ts';

interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** What keys make of a value. A null prototype: what is looked up is any key. */
const KEYS: Readonly<Record<string, (value: number, scale: Scale) => number>> = Object.assign(Object.create(null), {
  ArrowRight: (value: number, { step }: Scale) => value + step,
  ArrowUp: (value: number, { step }: Scale) => value + step,
  ArrowLeft: (value: number, { step }: Scale) => value - step,
  ArrowDown: (value: number, { step }: Scale) => value - step,
  PageUp: (value: number, { min, max }: Scale) => value + (max - min) / 10,
  PageDown: (value: number, { min, max }: Scale) => value - (max - min) / 10,
  Home: (_: number, { min }: Scale) => min,
  End: (_: number, { max }: Scale) => max,
});

export const slider: BuiltIn = defineBuiltIn({
  tag: 'slider',
  styles: sliderStyles,
  properties: {
    name: '',
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '',
    selectedColor: '',
    activeColor: '',
    backgroundColor: '',
    blockSize: 28,
    blockColor: '',
    showValue: false,
  },
  reflects: ['disabled'],
  skeleton(host) {
    host.setAttribute('role', 'slider');
    host.tabIndex = 0;
    const wrapper = div(host, 'wx-slider-wrapper');
    const area = div(wrapper, 'wx-slider-tap-area');
    const handles = div(area, 'wx-slider-handle-wrapper');
    div(handles, 'wx-slider-track');
    div(handles, 'wx-slider-handle');
    div(handles, 'wx-slider-thumb');
    div(wrapper, 'wx-slider-value');
    return div(host, 'wx-slider-children');
  },
  create({ host, props, emit, write }) {
    const bar = part(host, 'wx-slider-handle-wrapper');
    const track = part(host, 'wx-slider-track');
    const thumb = part(host, 'wx-slider-thumb');
    const handle = part(host, 'wx-slider-handle');
    const shown = part(host, 'wx-slider-value');
    let value = 0;
    let isDragging = false;

    const clamp = (wanted: number): number => {
      const step = props.step > 0 ? props.step : 1;
      const stepped = props.min + Math.round((wanted - props.min) / step) * step;
      // Steps such as 0.1 leave a tail of digits.
      return Number(Math.max(props.min, Math.min(props.max, stepped)).toFixed(10));
    };
    const show = (): void => {
      const size = Math.max(12, Math.min(28, props.blockSize));
      const share = props.max > props.min ? ((value - props.min) / (props.max - props.min)) * 100 : 0;
      track.style.width = `${share}%`;
      for (const each of [thumb, handle]) {
        each.style.left = `${share}%`;
        each.style.width = each.style.height = `${size}px`;
        each.style.marginLeft = each.style.marginTop = `${-size / 2}px`;
      }
      setColour(bar, 'background-color', props.backgroundColor || props.color);
      setColour(track, 'background-color', props.activeColor || props.selectedColor);
      setColour(thumb, 'background-color', props.blockColor);
      shown.hidden = !props.showValue;
      shown.textContent = String(value);
      host.setAttribute('aria-valuemin', String(props.min));
      host.setAttribute('aria-valuemax', String(props.max));
      host.setAttribute('aria-valuenow', String(value));
      host.tabIndex = props.disabled ? -1 : 0;
    };
    const valueAt = (x: number): number => {
      const { left, width } = bar.getBoundingClientRect();
      return clamp(props.min + (width > 0 ? (x - left) / width : 0) * (props.max - props.min));
    };
    const set = (next: number, event: 'change' | 'changing'): void => {
      if (next === value && event === 'changing') return;
      value = next;
      show();
      write('value', value);
      emit(event, { value });
    };
    host.addEventListener('keydown', (event) => {
      const { key } = event;
      const wanted = KEYS[key]?.(value, props);
      if (wanted === undefined || props.disabled) return;
      event.preventDefault();
      set(clamp(wanted), 'change');
    });
    value = clamp(props.value);
    show();
    return {
      field: {
        name: () => props.name,
        value: () => value,
        reset: () => {
          value = clamp(props.min);
          show();
        },
      },
      update(changed) {
        // While a finger moves the thumb, the page's echo of earlier values must not pull it back.
        if (!isDragging && (changed.has('value') || changed.has('min') || changed.has('max'))) value = clamp(props.value);
        show();
      },
      dragged({ phase, x, deltaX, deltaY, preventDefault }) {
        if (props.disabled) return false;
        if (phase === 'move' && !isDragging) {
          if (Math.abs(deltaX) < 4 || Math.abs(deltaY) > Math.abs(deltaX)) return false;
          isDragging = true;
        }
        if (!isDragging) return false;
        preventDefault();
        if (phase === 'move') set(valueAt(x), 'changing');
        else {
          isDragging = false;
          emit('change', { value });
        }
        return true;
      },
      tapped(_, x) {
        if (!props.disabled) set(valueAt(x), 'change');
        return true;
      },
    };
  },
});
