import { element, icon } from './dom/element.ts';
import type { Section } from './route.ts';

const entries: readonly { readonly section: Section; readonly title: string; readonly icon: string }[] = [
  { section: 'overview', title: 'Overview', icon: 'home' },
  { section: 'activity', title: 'Activity', icon: 'activity' },
  { section: 'lifestyle', title: 'Lifestyle', icon: 'lifestyle' },
];

export interface Shell {
  readonly root: HTMLElement;
  /** Everything but the mini-program's panel; made inert while the panel covers it. */
  readonly page: HTMLElement;
  show(section: Section, content: readonly HTMLElement[]): void;
  setThemeIcon(theme: 'light' | 'dark'): void;
}

/** The frame around every section: navigation at the side or the bottom, title, buttons for text size and theme. */
export function createShell(on: { theme(): void; textSize(): void }): Shell {
  const title = element('h1', { class: 'top__title' });
  const content = element('main', { class: 'content', attributes: { id: 'content', tabindex: '-1' } });
  const themeButton = element('button', {
    class: 'round-button',
    attributes: { type: 'button', 'aria-label': 'Change theme' },
    on: { click: () => on.theme() },
  });
  const textButton = element('button', {
    class: 'round-button round-button--text',
    text: 'Aa',
    attributes: { type: 'button', 'aria-label': 'Change text size' },
    on: { click: () => on.textSize() },
  });
  const links = new Map(
    entries.map(({ section, title: name, icon: iconName }) => [
      section,
      element('a', { class: 'nav__link', attributes: { href: `#/${section}` } }, icon(iconName), element('span', { text: name })),
    ]),
  );
  const brand = element('a', { class: 'brand', attributes: { href: '#/overview', 'aria-label': 'Harbour Bank, overview' } });
  brand.append(
    element('img', { attributes: { src: '/art/mark.svg', alt: '', width: '36', height: '36' } }),
    element('span', { text: 'Harbour Bank' }),
  );

  const page = element(
    'div',
    { class: 'page' },
    element('a', {
      class: 'skip',
      text: 'To the content',
      attributes: { href: '#content' },
      on: { click: (event) => skipTo(event, content) },
    }),
    element(
      'nav',
      { class: 'nav', attributes: { 'aria-label': 'Sections' } },
      brand,
      element('div', { class: 'nav__links' }, ...links.values()),
    ),
    element('div', { class: 'body' }, element('header', { class: 'top' }, title, textButton, themeButton), content),
  );

  return {
    root: element('div', { class: 'shell' }, page),
    page,
    show(section, children) {
      const name = entries.find((entry) => entry.section === section)?.title ?? '';
      title.textContent = section === 'overview' ? greeting(new Date().getHours()) : name;
      document.title = `${name} · Harbour Bank`;
      for (const [key, link] of links) {
        if (key === section) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
      content.replaceChildren(...children);
      content.dataset.section = section;
      scrollTo(0, 0);
    },
    setThemeIcon(theme) {
      themeButton.replaceChildren(icon(theme === 'dark' ? 'sun' : 'moon'));
    },
  };
}

function greeting(hour: number): string {
  if (hour < 5 || hour >= 18) return 'Good evening, Alex';
  return hour < 12 ? 'Good morning, Alex' : 'Good afternoon, Alex';
}

function skipTo(event: Event, content: HTMLElement): void {
  // Following the link would change the address, which is the route.
  event.preventDefault();
  content.focus();
}
