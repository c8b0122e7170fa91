// A header is held inside the box of its section. A section whose headers are not to push each other has none, so that
// they are held by the scroll view's content and pile up.
export const stickyStyles = `
wx-sticky-section { display: block }
wx-sticky-section:not([push-pinned-header]) { display: contents }
wx-sticky-header { display: block; position: sticky; top: 0; z-index: 1 }
`;
