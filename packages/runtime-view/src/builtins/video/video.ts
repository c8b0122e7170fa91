import { child, div } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { createFilm } from './film.ts';
import { buildVideoBar } from './video-bar.ts';
import { videoProperties } from './video-properties.ts';
import { videoStyles } from './video-styles.ts';

/** A film. Its bytes come from the host, which decides what may be had. */
export const video: BuiltIn = defineBuiltIn({
  tag: 'video',
  styles: videoStyles,
  properties: videoProperties,
  reflects: ['objectFit'],
  skeleton(host) {
    const film = child(host, 'video');
    film.setAttribute('playsinline', '');
    film.setAttribute('webkit-playsinline', '');
    film.preload = 'metadata';
    div(host, 'wx-video-danmu').setAttribute('aria-hidden', 'true');
    div(host, 'wx-video-title');
    buildVideoBar(host);
    return div(host, 'wx-video-content');
  },
  create: createFilm,
});
