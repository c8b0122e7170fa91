// The pages of the gallery, from its app.json: a page that is added is visited without a list to keep.

import { readFileSync } from 'node:fs';

const appFile = new URL('../../../examples/gallery/miniprogram/app.json', import.meta.url);
const { pages } = JSON.parse(readFileSync(appFile, 'utf8')) as { readonly pages: readonly string[] };

export interface DemoPage {
  /** Folder of the demo: the tag that it shows, or the feature. */
  readonly name: string;
  readonly path: string;
}

export const demoPages: readonly DemoPage[] = pages
  .filter((path) => path.startsWith('demos/'))
  .map((path) => ({ name: path.split('/')[1] ?? path, path }));
