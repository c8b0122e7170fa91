import { swiper, swiperItem } from '../builtins/swiper/swiper.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [swiper, swiperItem] };
