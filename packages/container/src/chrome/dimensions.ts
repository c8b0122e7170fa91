// Sizes that both the style sheets and the information APIs use, in CSS pixels. They are the platform's, because
// mini-programs with a custom navigation bar compute their layout from them.

export const NAVIGATION_BAR_HEIGHT = 44;
export const TAB_BAR_HEIGHT = 50;
export const CAPSULE: { readonly width: number; readonly height: number; readonly right: number } = {
  width: 87,
  height: 32,
  right: 7,
};

/** Part of a transition's path that the covered page moves, and the darkness it gets. */
export const PARALLAX = 0.28;
export const SHADE = 0.18;
export const TRANSITION_MS = 360;
