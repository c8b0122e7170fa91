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
};

export function wordsOf(language: 'en' | 'zh-CN' | undefined): Words {
  const wanted = language ?? (document.documentElement.lang || 'en');
  return wanted.toLowerCase().startsWith('zh') ? chinese : english;
}
