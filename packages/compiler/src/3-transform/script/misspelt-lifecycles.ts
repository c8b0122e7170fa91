// Members of `Page({…})` and `App({…})` that are nearly called like what the platform calls: `onlaod`. Programs have methods
// with such names, too, so a name counts only where nothing else names it: not the module, not the template.

import { findSimilarName } from '../../diagnostics/similar-name.ts';

const PAGE = (
  'onLoad onShow onReady onHide onUnload onRouteDone onPullDownRefresh onReachBottom onShareAppMessage onShareTimeline ' +
  'onAddToFavorites onPageScroll onResize onTabItemTap onSaveExitState'
).split(' ');
const APP = 'onLaunch onShow onHide onError onPageNotFound onUnhandledRejection onThemeChange'.split(' ');

/** At the place of a key of an object. */
const MEMBER = /[{,]\s*(?:async\s+)?(on[a-zA-Z]+)\s*[(:]/g;

/** `onHide` to `onUnhandledRejection`, and a letter more or less. */
const NAME = /^on[a-zA-Z]{3,20}$/;

/** Unknown names of a module that are looked at. */
const ASKED_COUNT_MAX = 30;

export interface MisspeltLifecycle {
  readonly name: string;
  readonly suggestion: string;
}

/** In transformed code, which has no comments. */
export function findMisspeltLifecycles(code: string): readonly MisspeltLifecycle[] {
  const known = /\bPage\(/.test(code) ? PAGE : /\bApp\(/.test(code) ? APP : [];
  if (known.length === 0) return [];
  const members = [...code.matchAll(MEMBER)].map(([, name = '']) => name);
  const unknown = [...new Set(members)].filter((name) => NAME.test(name) && !known.includes(name)).slice(0, ASKED_COUNT_MAX);
  return unknown.flatMap((name) => {
    const suggestion = findSimilarName(name, known);
    const isSlip = suggestion !== undefined && isSlipOf(name, suggestion) && !members.includes(suggestion);
    return isSlip && isNamedOnce(name, code) ? [{ name, suggestion }] : [];
  });
}

/** Case, or two letters the wrong way round: `onShare` is no slip of `onShow`, and `onLoads` may be a method. */
function isSlipOf(name: string, known: string): boolean {
  const letters = (text: string): string => [...text.toLowerCase()].sort().join('');
  return letters(name) === letters(known);
}

function isNamedOnce(name: string, code: string): boolean {
  return code.indexOf(name) === code.lastIndexOf(name);
}
