/**
 * The platform runs every file with parameters of these names, to which it gives nothing. So what only reads one (`})(window, function`)
 * finds `undefined`, where a name that is not there would throw.
 */
const ABSENT =
  'window document frames self location navigator localStorage history Caches screen alert confirm prompt XMLHttpRequest WebSocket ' +
  'Reporter webkit WeixinJSCore';

/** Makes them readable, once what a browser has under them is gone. */
export function defineAbsentGlobals(realm: object): void {
  for (const name of ABSENT.split(' ')) {
    Reflect.defineProperty(realm, name, { value: undefined, writable: true, enumerable: false, configurable: true });
  }
}
