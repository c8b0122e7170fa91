/** Built-in components of the view layer, those left out that only say that they are not there; for questions such as `button.open-type.contact`. */
const COMPONENTS: ReadonlySet<string> = new Set(
  (
    'view text image button scroll-view swiper swiper-item icon label form input textarea picker picker-view picker-view-column switch ' +
    'slider radio radio-group checkbox checkbox-group rich-text progress navigator movable-area movable-view cover-view cover-image canvas ' +
    'video audio camera map web-view open-data editor page-meta navigation-bar page-container root-portal match-media share-element ' +
    'sticky-section sticky-header list-view grid-view keyboard-accessory'
  ).split(' '),
);

/**
 * `wx.canIUse('showToast.object.icon')`: whether the function, the component, or what makes an object of the class
 * (`CanvasContext.drawImage`) is there. What comes after the first dot is not looked at.
 */
export function canIUse(question: unknown, hasApi: (name: string) => boolean): boolean {
  const [name = ''] = String(question).split('.');
  return COMPONENTS.has(name) || ['', 'create', 'get'].some((verb) => hasApi(verb + name));
}
