/** Light or dark: as told, else as the device says. */
export interface Theme {
  readonly current: 'light' | 'dark';
  set(theme: 'light' | 'dark'): void;
  dispose(): void;
}

export function followTheme(told: 'light' | 'dark' | undefined, apply: (theme: 'light' | 'dark') => void): Theme {
  const query = typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
  let fixed = told;
  const current = (): 'light' | 'dark' => fixed ?? (query?.matches ? 'dark' : 'light');
  const follow = (): void => apply(current());
  query?.addEventListener('change', follow);
  follow();
  return {
    get current() {
      return current();
    },
    set(theme) {
      fixed = theme;
      follow();
    },
    dispose: () => query?.removeEventListener('change', follow),
  };
}
