// Page views
export { createPageView, type PageView, type PageViewOptions } from './create-page-view.ts';
