import { div } from '../elements.ts';

export interface SwiperDotsProperties {
  readonly indicatorDots: boolean;
  readonly indicatorColor: string;
  readonly indicatorActiveColor: string;
  readonly vertical: boolean;
}

/** The row of dots, with the class names that apps style. */
export function createSwiperDots(
  row: HTMLElement,
  props: SwiperDotsProperties,
): { show(count: number, current: number, perView: number): void } {
  return {
    show(count, current, perView) {
      row.hidden = !props.indicatorDots;
      row.className = `wx-swiper-dots wx-swiper-dots-${props.vertical ? 'vertical' : 'horizontal'}`;
      while (row.childElementCount > count) row.lastElementChild?.remove();
      while (row.childElementCount < count) div(row, 'wx-swiper-dot');
      [...row.children].forEach((dot, index) => {
        const isActive = index >= current && index < current + perView;
        dot.classList.toggle('wx-swiper-dot-active', isActive);
        (dot as HTMLElement).style.backgroundColor = isActive ? props.indicatorActiveColor : props.indicatorColor;
      });
    },
  };
}
