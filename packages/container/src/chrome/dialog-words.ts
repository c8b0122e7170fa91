import type { Words } from './words.ts';

/** With the words of dialogs. */
export interface DialogWords extends Words {
  readonly ok: string;
  readonly cancel: string;
  readonly done: string;
  readonly allow: string;
  readonly deny: string;
  readonly version: string;
  readonly developer: string;
  readonly asksTo: string;
  readonly reason: string;
  readonly noPermissions: string;
  readonly permissionsHint: string;
  readonly picture: string;
  readonly about: string;
  readonly settings: string;
  readonly restart: string;
  readonly share: string;
  readonly addToHome: string;
  readonly copyLink: string;
}

type Added = Omit<DialogWords, keyof Words>;

const english: Added = {
  ok: 'OK',
  cancel: 'Cancel',
  done: 'Done',
  allow: 'Allow',
  deny: 'Don’t allow',
  version: 'Version',
  developer: 'Developer',
  asksTo: 'asks to',
  reason: 'It says:',
  noPermissions: 'It has not asked for any permission.',
  permissionsHint: 'What this mini-program may use',
  picture: 'Picture',
  about: 'About',
  settings: 'Settings',
  restart: 'Restart',
  share: 'Share',
  addToHome: 'Add to home',
  copyLink: 'Copy link',
};

const chinese: Added = {
  ok: '确定',
  cancel: '取消',
  done: '完成',
  allow: '允许',
  deny: '拒绝',
  version: '版本',
  developer: '开发者',
  asksTo: '申请',
  reason: '用途说明：',
  noPermissions: '该小程序未申请任何权限',
  permissionsHint: '允许该小程序使用',
  picture: '图片',
  about: '关于',
  settings: '设置',
  restart: '重新进入',
  share: '转发',
  addToHome: '添加到桌面',
  copyLink: '复制链接',
};

export function withDialogWords(words: Words): DialogWords {
  return { ...words, ...(words.language === 'zh' ? chinese : english) };
}
