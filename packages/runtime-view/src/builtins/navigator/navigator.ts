import type { Json } from '@dinghy/bridge-protocol';
import { lookUp } from '../../attributes/look-up.ts';
import { resolveResourceUrl } from '../../styles/resources.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';

/** APIs that go to a page, by `open-type`. */
const ROUTES: Readonly<Record<string, string>> = {
  navigate: 'navigateTo',
  redirect: 'redirectTo',
  switchTab: 'switchTab',
  reLaunch: 'reLaunch',
};

/** A link to another page or mini-program. */
export const navigator: BuiltIn = defineBuiltIn({
  tag: 'navigator',
  styles: `wx-navigator { display: block; cursor: pointer }
.navigator-hover { background-color: rgba(0, 0, 0, .1); opacity: .7 }`,
  properties: {
    target: 'self',
    url: '',
    openType: 'navigate',
    delta: 1,
    appId: '',
    path: '',
    extraData: {},
    version: 'release',
    shortLink: '',
  },
  hover: { hoverClass: 'navigator-hover', startMs: 50, stayMs: 600 },
  skeleton(host) {
    host.setAttribute('role', 'link');
    host.tabIndex = 0;
    return host;
  },
  create({ props, page, emit }) {
    /** What a tap asks for. */
    const destination = (): readonly [api: string, params: Json] | undefined => {
      const { target, openType, url, delta, appId, path, extraData, version, shortLink } = props;
      if (openType === 'exit') return ['exitMiniProgram', {}];
      if (target === 'miniProgram')
        return ['navigateToMiniProgram', { appId, path, extraData: extraData as Json, envVersion: version, shortLink }];
      if (openType === 'navigateBack') return ['navigateBack', { delta }];
      const route = lookUp(ROUTES, openType);
      return url === '' || route === undefined ? undefined : [route, { url: toPageUrl(url, page.path) }];
    };
    const go = async (): Promise<void> => {
      const asked = destination();
      if (asked === undefined) return;
      const answer = page.ask(...asked);
      // The page hears of it for other mini-programs only, as on the platform.
      const isHeard = props.target === 'miniProgram';
      await answer.then(
        (result) => {
          if (isHeard) emitBoth('success', result);
        },
        (problem: Json) => {
          if (isHeard) emitBoth('fail', problem);
        },
      );
    };
    const emitBoth = (type: string, detail: Json): void => {
      emit(type, detail);
      emit('complete', detail);
    };
    return {
      tapped() {
        void go();
        return true;
      },
    };
  },
});

/** Absolute path, query kept as it is. */
function toPageUrl(url: string, from: string): string {
  const mark = url.search(/[?#]/);
  const path = mark < 0 ? url : url.slice(0, mark);
  return resolveResourceUrl(path, from) + (mark < 0 ? '' : url.slice(mark));
}
