import { keyboardAccessory } from '../builtins/keyboard-accessory/keyboard-accessory.ts';
import { matchMedia } from '../builtins/match-media/match-media.ts';
import { pageContainer } from '../builtins/page-container/page-container.ts';
import { shareElement } from '../builtins/share-element/share-element.ts';
import type { BuiltIn } from '../builtins/unit.ts';

export const units: readonly BuiltIn[] = [pageContainer, shareElement, matchMedia, keyboardAccessory];
