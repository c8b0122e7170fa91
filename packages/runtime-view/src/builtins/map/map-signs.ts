// A scale bar and a compass.

import { div } from '../elements.ts';
import type { MapCamera } from './map-camera.ts';
import { metresToPixels } from './projection.ts';

/** Lengths that a scale bar may say, in metres. */
const BAR_METRES = [1e6, 5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 500, 200, 100, 50, 20, 10, 5];
const BAR_PX = 80;

export interface MapSigns {
  show(hasBar: boolean, hasCompass: boolean): void;
  isCompass(target: Element): boolean;
}

export function createMapSigns(host: HTMLElement, camera: MapCamera): MapSigns {
  let bar: HTMLElement | undefined;
  let compass: HTMLElement | undefined;

  const fitBar = (element: HTMLElement): void => {
    const { latitude } = camera.center;
    const metres = BAR_METRES.find((length) => metresToPixels(length, latitude, camera.scale) <= BAR_PX) ?? 5;
    element.style.width = `${metresToPixels(metres, latitude, camera.scale)}px`;
    element.textContent = metres >= 1000 ? `${metres / 1000} km` : `${metres} m`;
  };
  return {
    show(hasBar, hasCompass) {
      if (!hasBar) bar?.remove();
      bar = hasBar ? (bar ?? div(host, 'wx-map-scale')) : undefined;
      if (bar !== undefined) fitBar(bar);
      if (!hasCompass) compass?.remove();
      compass = hasCompass ? (compass ?? div(host, 'wx-map-compass')) : undefined;
      if (compass === undefined) return;
      compass.textContent = 'N';
      compass.style.transform = `rotate(${camera.rotate}deg)`;
    },
    isCompass: (target) => compass?.contains(target) === true,
  };
}
