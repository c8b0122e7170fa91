import { keyboardAccessory } from '../builtins/keyboard-accessory/keyboard-accessory.ts';
import { matchMedia } from '../builtins/match-media/match-media.ts';
import { navigationBar } from '../builtins/navigation-bar/navigation-bar.ts';
import { pageContainer } from '../builtins/page-container/page-container.ts';
import { pageMeta } from '../builtins/page-meta/page-meta.ts';
import { shareElement } from '../builtins/share-element/share-element.ts';
import type { ViewPack } from './pack.ts';

export const pack: ViewPack = { units: [pageContainer, shareElement, matchMedia, keyboardAccessory, pageMeta, navigationBar] };
