import { describe, expect, it } from 'vitest';
import type { NavigationBarState } from '../../chrome/chrome.ts';
import type { PageEntry } from '../navigation/page-stack.ts';
import type { AppPackage } from '../packages/app-package.ts';
import { changeTheme } from './page-setup.ts';
import type { PageView } from './page-views.ts';

const windows = {
  light: {
    navigationBarBackgroundColor: '#fff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#eee',
    backgroundTextStyle: 'dark',
  },
  dark: {
    navigationBarBackgroundColor: '#111',
    navigationBarTextStyle: 'white',
    backgroundColor: '#222',
    backgroundTextStyle: 'light',
  },
};
const appPackage = { windowOf: (_: string, theme: 'light' | 'dark') => windows[theme] } as unknown as AppPackage;

function change(bar: Partial<NavigationBarState>): unknown[] {
  const log: unknown[] = [];
  const view = {
    slot: {
      navigationBar: { backgroundColor: '#fff', textStyle: 'black', ...bar },
      setNavigationBar: (change: unknown) => log.push(change),
      setBackground: (color: string) => log.push(color),
    },
    send: (name: string, body: unknown) => log.push([name, body]),
  } as unknown as PageView;
  changeTheme({ path: 'pages/a/a' } as PageEntry, view, appPackage, 'light', 'dark');
  return log;
}

describe('changeTheme', () => {
  it('gives a page the colours that its package has for the theme', () => {
    expect(change({})).toEqual([
      { backgroundColor: '#111', textStyle: 'white' },
      '#222',
      ['themeChange', { theme: 'dark' }],
      ['setBackground', { color: '#222', textStyle: 'light' }],
    ]);
  });

  it('leaves what the mini-program has set itself', () => {
    expect(change({ backgroundColor: '#c00' })[0]).toEqual({ textStyle: 'white' });
  });
});
