import type { PackageParts } from './write-package.ts';

/** A small app with a tab bar and a subpackage. */
export function createParts(): PackageParts {
  return {
    appId: 'wx0123',
    version: '1.2.0',
    app: {
      pages: ['pages/home/home', 'extra/pages/more'],
      entryPagePath: 'pages/home/home',
      window: {
        navigationBarBackgroundColor: '#000000',
        navigationBarTextStyle: 'white',
        navigationBarTitleText: '首页',
        navigationStyle: 'default',
        backgroundColor: '#ffffff',
        backgroundTextStyle: 'dark',
        enablePullDownRefresh: false,
        onReachBottomDistance: 50,
        pageOrientation: 'portrait',
        disableScroll: false,
      },
      tabBar: {
        color: '#999',
        selectedColor: 'rgb(1, 2, 3)',
        backgroundColor: 'white',
        borderStyle: 'black',
        position: 'bottom',
        custom: false,
        list: [{ pagePath: 'pages/home/home', text: 'Home', iconPath: 'img/home.png' }],
      },
      networkTimeout: { request: 60_000, connectSocket: 60_000, uploadFile: 60_000, downloadFile: 60_000 },
      darkmode: false,
      raw: { pages: ['pages/home/home'], 注释: [1, null, { x: true }] },
    },
    packages: [
      {
        root: '',
        pages: ['pages/home/home'],
        files: new Map<string, string | Uint8Array>([
          ['logic.js', 'run()'],
          ['img/home.png', new Uint8Array([1, 2, 3])],
        ]),
      },
      {
        root: 'extra',
        pages: ['extra/pages/more'],
        files: new Map<string, string | Uint8Array>([
          ['logic.js', 'more()'],
          ['img/home.png', new Uint8Array([1, 2, 3])],
        ]),
      },
    ],
  };
}
