// What a scope means, in the container's own words: for the consent question ("… asks to …") and for the settings.

interface ScopeWords {
  readonly request: string;
  readonly label: string;
}

const ENGLISH: Readonly<Record<string, ScopeWords>> = {
  'scope.userLocation': { request: 'use your location', label: 'Location' },
  'scope.userFuzzyLocation': { request: 'use your approximate location', label: 'Approximate location' },
  'scope.userInfo': { request: 'see your name and picture', label: 'Name and picture' },
  'scope.writePhotosAlbum': { request: 'save to your photos', label: 'Saving to photos' },
  'scope.camera': { request: 'use the camera', label: 'Camera' },
  'scope.record': { request: 'use the microphone', label: 'Microphone' },
  'scope.bluetooth': { request: 'use Bluetooth', label: 'Bluetooth' },
  'scope.address': { request: 'see your postal address', label: 'Postal address' },
};

const CHINESE: Readonly<Record<string, ScopeWords>> = {
  'scope.userLocation': { request: '获取你的位置信息', label: '位置信息' },
  'scope.userFuzzyLocation': { request: '获取你的大致位置', label: '大致位置' },
  'scope.userInfo': { request: '获取你的昵称和头像', label: '昵称和头像' },
  'scope.writePhotosAlbum': { request: '保存图片到相册', label: '保存到相册' },
  'scope.camera': { request: '使用摄像头', label: '摄像头' },
  'scope.record': { request: '使用麦克风', label: '麦克风' },
  'scope.bluetooth': { request: '使用蓝牙', label: '蓝牙' },
  'scope.address': { request: '获取你的收货地址', label: '收货地址' },
};

/**
 * Whether the user can be asked for a scope. What is not on our list is text of the mini-program's: shown in a consent
 * question it would be the mini-program that words it.
 */
export function isKnownScope(scope: string): boolean {
  return Object.hasOwn(ENGLISH, scope);
}

/** A scope that we have no words for, left in a store by an older version, is shown by its name. */
export function scopeWords(scope: string, language: 'en' | 'zh-CN'): ScopeWords {
  const known = language === 'zh-CN' ? CHINESE : ENGLISH;
  const name = scope.replace(/^scope\./, '');
  return Object.hasOwn(known, scope) ? (known[scope] as ScopeWords) : { request: name, label: name };
}
