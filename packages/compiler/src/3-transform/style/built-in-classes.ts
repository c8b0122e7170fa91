// Class names inside the platform's built-in components that mini-programs style (real-world-usage.md, 3.4). They are the
// same in every scope, so they get no component prefix.

const BUILT_IN_CLASS =
  /^wx-(?:switch|checkbox|radio)-(?:input|wrapper)(?:-(?:checked|disabled))?$|^wx-swiper-(?:dots?|wrapper|slides|slide-frame|dot-active|dots-horizontal|dots-vertical)$|^wx-slider-(?:wrapper|tap-area|handle-wrapper|handle|track|thumb|step|value)$|^wx-progress-(?:bar|inner-bar|info)$|^wx-picker__(?:mask|indicator|mask-top|mask-bottom)$/;

export function isBuiltInClass(name: string): boolean {
  return BUILT_IN_CLASS.test(name);
}
