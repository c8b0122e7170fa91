// The chrome's own words, but for those that only dialogs say: dialog-words.ts.

export interface Words {
  readonly language: 'en' | 'zh';
  readonly back: string;
  readonly home: string;
  readonly close: string;
  readonly more: string;
  readonly retry: string;
  readonly failed: string;
  readonly loading: string;
  readonly about: string;
  readonly settings: string;
  readonly restart: string;
  readonly share: string;
  readonly addToHome: string;
  readonly copyLink: string;
  readonly tabs: string;
  readonly newNotice: string;
}

const english: Words = {
  language: 'en',
  back: 'Back',
  home: 'Home page',
  close: 'Close',
  more: 'More',
  retry: 'Try again',
  failed: 'Something went wrong. Please try again in a moment.',
  loading: 'Loading',
  about: 'About',
  settings: 'Settings',
  restart: 'Restart',
  share: 'Share',
  addToHome: 'Add to home',
  copyLink: 'Copy link',
  tabs: 'Main pages',
  newNotice: 'new',
};

const chinese: Words = {
  language: 'zh',
  back: '返回',
  home: '首页',
  close: '关闭',
  more: '更多',
  retry: '重试',
  failed: '出了点问题，请稍后再试。',
  loading: '加载中',
  about: '关于',
  settings: '设置',
  restart: '重新进入',
  share: '转发',
  addToHome: '添加到桌面',
  copyLink: '复制链接',
  tabs: '主页面',
  newNotice: '新消息',
};

export function wordsOf(language: 'en' | 'zh-CN' | undefined): Words {
  const wanted = language ?? (document.documentElement.lang || 'en');
  return wanted.toLowerCase().startsWith('zh') ? chinese : english;
}
