import type { Json } from '@dinghy/bridge-protocol';
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
  create({ props, page }) {
    const go = (): void => {
      const { target, openType, url, delta, appId, path, extraData, version, shortLink } = props;
      if (target === 'miniProgram') {
        if (openType === 'exit') page.invoke('exitMiniProgram', {});
        else page.invoke('navigateToMiniProgram', { appId, path, extraData: extraData as Json, envVersion: version, shortLink });
        return;
      }
      if (openType === 'navigateBack') page.invoke('navigateBack', { delta });
      else if (openType === 'exit') page.invoke('exitMiniProgram', {});
      else if (url !== '' && Object.hasOwn(ROUTES, openType))
        page.invoke(ROUTES[openType] as string, { url: toPageUrl(url, page.path) });
    };
    return {
      tapped() {
        go();
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
