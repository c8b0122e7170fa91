// `this.router` and `this.pageRouter`: the navigation APIs with addresses that count from a component's own folder, or
// from that of its page, whichever page is on top meanwhile.

const NAVIGATIONS = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'];

type Navigation = (params?: Readonly<Record<string, unknown>>) => unknown;

export function createRouter(wx: Readonly<Record<string, unknown>>, from: string): object {
  const router: Record<string, Navigation> = {};
  for (const name of NAVIGATIONS) {
    router[name] = (params = {}) => {
      const { url } = params;
      return (wx[name] as Navigation)(typeof url === 'string' ? { ...params, url: resolveUrl(url, from) } : params);
    };
  }
  return router;
}

function resolveUrl(url: string, from: string): string {
  if (url.startsWith('/') || /^[a-z][a-z\d+.-]*:/i.test(url)) return url;
  const [path = '', ...query] = url.split('?');
  const segments = from.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return [`/${segments.join('/')}`, ...query].join('?');
}
