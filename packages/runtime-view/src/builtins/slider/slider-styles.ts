export const sliderStyles = `
wx-slider { display: block; margin: 10px 18px; padding: 0 }
.wx-slider-wrapper { display: flex; align-items: center; min-height: 16px }
.wx-slider-children { display: none }
.wx-slider-tap-area { flex: 1; padding: 12px 0; cursor: pointer; touch-action: pan-y }
.wx-slider-handle-wrapper { position: relative; height: 2px; border-radius: 5px; background-color: var(--wx-track) }
.wx-slider-track { height: 100%; border-radius: 6px; background-color: #1aad19 }
.wx-slider-handle, .wx-slider-thumb { position: absolute; left: 0; top: 50%; border-radius: 50% }
.wx-slider-thumb { background-color: #fff; box-shadow: 0 0 4px rgba(0, 0, 0, .2) }
.wx-slider-value { width: 3ch; margin-left: 1em; font-size: 14px; color: var(--wx-text-2); text-align: center }
wx-slider[disabled] .wx-slider-tap-area { opacity: .5; cursor: default }
`;
