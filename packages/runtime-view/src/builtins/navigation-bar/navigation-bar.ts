import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';

const TIMINGS: readonly string[] = ['linear', 'easeIn', 'easeOut', 'easeInOut'];

/** The page's navigation bar, as a node of its template. The bar itself is the container's. */
export const navigationBar: BuiltIn = defineBuiltIn({
  tag: 'navigation-bar',
  styles: 'wx-navigation-bar { display: none }',
  properties: {
    title: '',
    loading: false,
    frontColor: '',
    backgroundColor: '',
    colorAnimationDuration: 0,
    colorAnimationTimingFunc: 'linear',
  },
  create({ props, page: { invoke } }): BuiltInControl {
    let isLoading = false;
    const tell = (changed: ReadonlySet<string>): void => {
      const { title, loading, frontColor, backgroundColor } = props;
      if (changed.has('title') && title !== '') invoke('setNavigationBarTitle', { title });
      if (loading !== isLoading) {
        isLoading = loading;
        invoke(loading ? 'showNavigationBarLoading' : 'hideNavigationBarLoading', {});
      }
      if ((changed.has('frontColor') || changed.has('backgroundColor')) && (frontColor !== '' || backgroundColor !== '')) {
        const timingFunc = TIMINGS.includes(props.colorAnimationTimingFunc) ? props.colorAnimationTimingFunc : 'linear';
        invoke('setNavigationBarColor', {
          frontColor: frontColor || '#000000',
          backgroundColor: backgroundColor || '#ffffff',
          animation: { duration: Math.max(0, props.colorAnimationDuration), timingFunc },
        });
      }
    };
    return { connected: () => tell(new Set(Object.keys(props))), update: tell };
  },
});
