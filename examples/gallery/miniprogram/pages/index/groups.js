/** What the index lists, in order. `name` is the folder of the demo. */
export const groups = [
  {
    id: 'content',
    title: 'Content',
    tint: '#2d6cdf',
    demos: [
      { name: 'view', title: 'view', note: 'A box; hover states' },
      { name: 'text', title: 'text', note: 'Selectable, decoded, nested' },
      { name: 'image', title: 'image', note: 'Modes, load and error' },
      { name: 'icon', title: 'icon', note: "The platform's own icons" },
      { name: 'progress', title: 'progress', note: 'A bar that fills' },
      { name: 'rich-text', title: 'rich-text', note: 'HTML as data' },
    ],
  },
  {
    id: 'containers',
    title: 'Containers',
    tint: '#0f8a6c',
    demos: [
      { name: 'scroll-view', title: 'scroll-view', note: 'Scrolls, and tells where' },
      { name: 'swiper', title: 'swiper', note: 'Pages that slide' },
      { name: 'cover-view', title: 'cover-view', note: 'Text and pictures on top' },
      { name: 'root-portal', title: 'root-portal', note: 'Out of the flow' },
    ],
  },
  {
    id: 'forms',
    title: 'Forms',
    tint: '#e4653a',
    demos: [
      { name: 'button', title: 'button', note: 'Types, sizes, loading, open types' },
      { name: 'checkbox', title: 'checkbox', note: 'One or more of many' },
      { name: 'radio', title: 'radio', note: 'One of many' },
      { name: 'switch', title: 'switch', note: 'On or off' },
      { name: 'slider', title: 'slider', note: 'A value on a line' },
      { name: 'input', title: 'input', note: 'One line of text' },
      { name: 'textarea', title: 'textarea', note: 'Several lines of text' },
      { name: 'form', title: 'form', note: 'Collects what is in it' },
      { name: 'label', title: 'label', note: 'Taps go to the control' },
      { name: 'picker', title: 'picker', note: 'A wheel from below' },
      { name: 'picker-view', title: 'picker-view', note: 'Wheels in the page' },
    ],
  },
  {
    id: 'navigation',
    title: 'Navigation',
    tint: '#8a63c9',
    demos: [
      { name: 'navigator', title: 'navigator', note: 'Links between pages' },
      { name: 'page-meta', title: 'page-meta', note: 'The page itself, as data' },
    ],
  },
  {
    id: 'media',
    title: 'Media',
    tint: '#b0406f',
    demos: [{ name: 'canvas', title: 'canvas', note: 'Drawn by the program: 2d, WebGL, recorded' }],
  },
  {
    id: 'features',
    title: 'Template features',
    tint: '#c08a2b',
    demos: [
      { name: 'conditions-and-lists', title: 'wx:if, wx:for, wx:key', note: 'Lists that keep their items' },
      { name: 'templates', title: 'template, import, include', note: 'Parts of templates' },
      { name: 'wxs', title: 'wxs', note: 'Functions in the view' },
      { name: 'slots', title: 'Slots', note: 'Content from outside' },
      { name: 'behaviors', title: 'Behaviors', note: 'Shared parts of components' },
      { name: 'relations', title: 'Relations', note: 'Components that know each other' },
      { name: 'events', title: 'Events', note: 'Capture, bubble, mark, mut-bind' },
    ],
  },
];
