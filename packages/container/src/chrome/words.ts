// The chrome's own words.

export interface Words {
  readonly back: string;
  readonly home: string;
  readonly close: string;
  readonly more: string;
  readonly ok: string;
  readonly cancel: string;
  readonly done: string;
  readonly allow: string;
  readonly deny: string;
  readonly retry: string;
  readonly failed: string;
  readonly loading: string;
  readonly about: string;
  readonly settings: string;
  readonly restart: string;
  readonly share: string;
  readonly addToHome: string;
  readonly copyLink: string;
  readonly version: string;
  readonly developer: string;
  readonly asksTo: string;
  readonly reason: string;
  readonly noPermissions: string;
  readonly permissionsHint: string;
  readonly tabs: string;
  readonly newNotice: string;
  readonly picture: string;
}

const english: Words = {
  back: 'Back',
  home: 'Home page',
  close: 'Close',
  more: 'More',
  ok: 'OK',
  cancel: 'Cancel',
  done: 'Done',
  allow: 'Allow',
  deny: 'Don’t allow',
  retry: 'Try again',
  failed: 'Something went wrong. Please try again in a moment.',
  loading: 'Loading',
  about: 'About',
  settings: 'Settings',
  restart: 'Restart',
  share: 'Share',
  addToHome: 'Add to home',
  copyLink: 'Copy link',
  version: 'Version',
  developer: 'Developer',
  asksTo: 'asks to',
  reason: 'It says:',
  noPermissions: 'It has not asked for any permission.',
  permissionsHint: 'What this mini-program may use',
  tabs: 'Main pages',
  newNotice: 'new',
  picture: 'Picture',
};

const chinese: Words = {
  back: '返回',
  home: '首页',
  close: '关闭',
  more: '更多',
  ok: '确定',
  cancel: '取消',
  done: '完成',
  allow: '允许',
  deny: '拒绝',
  retry: '重试',
  failed: '出了点问题，请稍后再试。',
  loading: '加载中',
  about: '关于',
  settings: '设置',
  restart: '重新进入',
  share: '转发',
  addToHome: '添加到桌面',
  copyLink: '复制链接',
  version: '版本',
  developer: '开发者',
  asksTo: '申请',
  reason: '用途说明：',
  noPermissions: '该小程序未申请任何权限',
  permissionsHint: '允许该小程序使用',
  tabs: '主页面',
  newNotice: '新消息',
  picture: '图片',
};

export function wordsOf(language: 'en' | 'zh-CN' | undefined): Words {
  const wanted = language ?? (document.documentElement.lang || 'en');
  return wanted.toLowerCase().startsWith('zh') ? chinese : english;
}
