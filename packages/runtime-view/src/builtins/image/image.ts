import { child } from '../elements.ts';
import { type BuiltIn, type BuiltInContext, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { imageStyles } from './image-styles.ts';
import { createPictureMenu } from './picture-menu.ts';

/** How far below the screen a lazy image starts to load, in screens. */
const LAZY_MARGIN = '200%';

const properties = {
  src: '',
  mode: 'scaleToFill',
  lazyLoad: false,
  showMenuByLongpress: false,
  /** Browsers tell by the bytes what a picture is. */
  webp: false,
  fadeIn: false,
  forceHttps: false,
};

/** A picture. `mode` is done by styles: `object-fit`, `object-position`, and for the `Fix` modes the picture's own size. */
export const image: BuiltIn = defineBuiltIn({
  tag: 'image',
  styles: imageStyles,
  properties,
  reflects: ['mode', 'fadeIn'],
  skeleton(host) {
    const picture = child(host, 'img');
    picture.draggable = false;
    picture.alt = '';
    return child(host, 'div');
  },
  create: createImage,
});

function createImage({ host, props, page, load, emit }: BuiltInContext<typeof properties>): BuiltInControl {
  const picture = host.firstElementChild as HTMLImageElement;
  let wanted = '';
  let observer: IntersectionObserver | undefined;

  const fail = (src: string): void => {
    picture.removeAttribute('src');
    host.removeAttribute('data-shown');
    emit('error', { errMsg: `image:fail ${src}` });
  };
  const show = (): void => {
    observer?.disconnect();
    observer = undefined;
    const src = props.forceHttps ? props.src.replace(/^http:/, 'https:') : props.src;
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
        if (wanted === src) fail(src);
      },
    );
  };
  const showWhenNear = (): void => {
    observer = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && show(), {
      rootMargin: LAZY_MARGIN,
    });
    observer.observe(host);
  };

  picture.addEventListener('load', () => {
    const src = wanted;
    host.setAttribute('data-shown', '');
    void sizeOf(picture).then((size) => wanted === src && emit('load', size));
  });
  // Bytes that are no picture.
  picture.addEventListener('error', () => fail(wanted));
  const menu = createPictureMenu({ page, source: () => (props.showMenuByLongpress ? props.src : '') });
  return {
    connected: () => (props.lazyLoad ? showWhenNear() : show()),
    // A lazy picture that is still far away waits for the new one just so.
    update: (changed) => changed.has('src') && observer === undefined && show(),
    watched: menu.watched,
    dispose() {
      wanted = '';
      observer?.disconnect();
      menu.dispose();
    },
  };
}

/**
 * The picture's own size in pixels. WebKit answers the size of its box for a picture made of lines (SVG), until it is asked
 * about one that has no box.
 */
async function sizeOf(picture: HTMLImageElement): Promise<{ readonly width: number; readonly height: number }> {
  const { naturalWidth: width, naturalHeight: height } = picture;
  if (width === 0 || width !== picture.clientWidth || height !== picture.clientHeight) return { width, height };
  const boxless = picture.ownerDocument.createElement('img');
  boxless.src = picture.src;
  await boxless.decode().catch(() => undefined);
  return { width: boxless.naturalWidth || width, height: boxless.naturalHeight || height };
}
