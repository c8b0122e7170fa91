// Chrome
export type {
  Chrome,
  ChromeMetrics,
  ChromeOptions,
  MenuEntry,
  MenuIcon,
  MenuItem,
  PageHost,
  PageSlot,
  PageSwipe,
  PageTransition,
  TabItemState,
} from './chrome.ts';
export { createChrome } from './create-chrome.ts';
export type { Orientation } from './shape.ts';

// The APIs that the chrome answers
export { createUiShim } from './ui-shim.ts';
