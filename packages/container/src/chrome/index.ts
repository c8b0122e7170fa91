// Chrome
export type {
  AboutOptions,
  ActionSheetOptions,
  AppIdentity,
  Chrome,
  ChromeEvents,
  ChromeMetrics,
  ChromeOptions,
  ConsentOptions,
  ErrorScreen,
  ErrorScreenState,
  LaunchScreen,
  LoadingOptions,
  MenuIcon,
  MenuItem,
  ModalOptions,
  ModalResult,
  NavigationBarState,
  PageHost,
  PageSlot,
  PageTransition,
  PermissionState,
  Rect,
  TabBar,
  TabBarState,
  TabItemState,
  ToastOptions,
} from './chrome.ts';
export { createChrome } from './create-chrome.ts';

// The APIs that the chrome answers
export { createUiShim, type UiShimOptions } from './ui-shim.ts';
