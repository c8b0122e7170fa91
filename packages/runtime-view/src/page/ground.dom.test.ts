import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGround, type Ground } from './ground.ts';

const { documentElement, body } = document;
let page: HTMLElement;
let sheet: HTMLStyleElement;
let ground: Ground;

const painted = (): string => documentElement.style.backgroundImage;
const observed = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeEach(() => {
  page = document.createElement('wx-page');
  sheet = document.createElement('style');
  body.append(page, sheet);
  documentElement.style.backgroundColor = 'rgb(1, 1, 1)';
  ground = createGround(document);
});

afterEach(() => {
  ground.dispose();
  page.remove();
  sheet.remove();
  documentElement.removeAttribute('style');
  documentElement.removeAttribute('data-theme');
  body.removeAttribute('style');
});

describe('createGround', () => {
  it('paints what lies below a page in the page’s own colour, and not where the page is pulled down', () => {
    page.style.backgroundColor = 'rgb(2, 3, 4)';
    ground.lay();
    expect(painted()).toContain('rgb(2, 3, 4)');
    expect([documentElement.style.backgroundColor, body.style.backgroundColor]).toEqual(['rgb(1, 1, 1)', 'inherit']);
  });

  it.each(['', 'transparent', 'rgba(2, 3, 4, 0.5)'])('leaves the window’s colour below a page of colour %j', (color) => {
    page.style.backgroundColor = color;
    ground.lay();
    expect(painted()).toBe('');
  });

  it('follows the page’s style and the theme until the page has gone', async () => {
    ground.lay();
    expect(painted()).toBe('');
    sheet.textContent = 'wx-page { background-color: rgb(7, 7, 7) }';
    documentElement.dataset.theme = 'dark';
    await observed();
    expect(painted()).toContain('rgb(7, 7, 7)');
    page.style.backgroundColor = 'rgb(8, 8, 8)';
    await observed();
    expect(painted()).toContain('rgb(8, 8, 8)');
    ground.dispose();
    page.style.backgroundColor = 'rgb(9, 9, 9)';
    await observed();
    expect(painted()).toContain('rgb(8, 8, 8)');
  });

  it('leaves a page alone that has gone before it was painted', async () => {
    page.style.backgroundColor = 'rgb(2, 3, 4)';
    ground.dispose();
    ground.lay();
    documentElement.dataset.theme = 'dark';
    await observed();
    expect(painted()).toBe('');
  });
});
