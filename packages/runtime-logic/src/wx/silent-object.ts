/**
 * Stands in for an object of an API that this host does not have (`wx.getUpdateManager()`): every member is a function
 * that does nothing, so that start-up code goes on. Not a promise, and not callable itself. `own` members are as they are.
 */
export function createSilentObject(own: object = {}): object {
  const silent: (...args: unknown[]) => undefined = () => undefined;
  return new Proxy(own, {
    get: (target, name) => {
      if (Object.hasOwn(target, name)) return Reflect.get(target, name);
      return typeof name === 'symbol' || name === 'then' || name === 'toJSON' ? undefined : silent;
    },
  });
}

/** Names whose result programs use as an object. */
export function returnsObject(api: string): boolean {
  return /^(create[A-Z]|connectSocket$|get\w*(Manager|Context)$)/.test(api);
}
