import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { imageStyles } from './image-styles.ts';

/** How far below the screen a lazy image starts to load, in screens. */
const LAZY_MARGIN = '200%';

/** A picture. `mode` is done by styles: `object-fit`, `object-position`, and for the `Fix` modes the picture's own size. */
export const image: BuiltIn = defineBuiltIn({
  tag: 'image',
  styles: imageStyles,
  properties: { src: '', mode: 'scaleToFill', lazyLoad: false },
  reflects: ['mode'],
  skeleton(host) {
    const picture = host.ownerDocument.createElement('img');
    picture.draggable = false;
    picture.alt = '';
    host.append(picture);
    return host.appendChild(host.ownerDocument.createElement('div'));
  },
  create({ host, props, load, emit }) {
    const picture = host.firstElementChild as HTMLImageElement;
    let wanted = '';
    let observer: IntersectionObserver | undefined;

    const show = (): void => {
      observer?.disconnect();
      observer = undefined;
      const src = props.src;
      wanted = src;
      if (src === '') {
        picture.removeAttribute('src');
        return;
      }
      load(src).then(
        (address) => {
          if (wanted === src) picture.src = address;
        },
        () => {
          if (wanted !== src) return;
          picture.removeAttribute('src');
          emit('error', { errMsg: `image:fail ${src}` });
        },
      );
    };
    const showWhenNear = (): void => {
      observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(), {
        rootMargin: LAZY_MARGIN,
      });
      observer.observe(host);
    };

    picture.addEventListener('load', () => emit('load', { width: picture.naturalWidth, height: picture.naturalHeight }));
    picture.addEventListener('error', () => emit('error', { errMsg: `image:fail ${props.src}` }));
    return {
      connected: () => (props.lazyLoad ? showWhenNear() : show()),
      update: (changed) => changed.has('src') && show(),
      dispose() {
        wanted = '';
        observer?.disconnect();
      },
    };
  },
});
