// The legacy canvas context.

import { mockAsyncAndPromise, mockSync } from '../utils.ts';
import { idle } from './mock-object.ts';
import { createOffscreenCanvas } from './offscreen-canvas.ts';

export function createCanvas(): Record<string, unknown> {
  const drawing =
    'arc arcTo beginPath bezierCurveTo clearRect clip closePath createPattern draw drawImage fill fillRect fillText lineTo moveTo ' +
    'quadraticCurveTo rect restore rotate save scale setFontSize setGlobalAlpha setLineDash setShadow setStrokeStyle ' +
    'setTextAlign setTextBaseline setTransform stroke strokeRect strokeText transform translate';
  return {
    createOffscreenCanvas,
    canvasGetImageData: mockAsyncAndPromise('canvasGetImageData', { width: 100, height: 100, data: new Uint8Array(0) }),
    createCanvasContext: () => {
      const context: Record<string, unknown> = {
        ...idle(drawing),
        ...{ fillStyle: 'black', strokeStyle: 'red', shadowOffsetX: 0, shadowOffsetY: 0, shadowColor: 0, shadowBlur: 0 },
        ...{ lineWidth: 0, lineCap: 'butt', lineJoin: 'bevel', lineDashOffset: 0, font: '10px sans-serif', globalAlpha: 1 },
        globalCompositeOperation: 'xor',
        createCircularGradient: () => idle('addColorStop'),
        createLinearGradient: () => idle('addColorStop'),
        measureText: mockSync({ width: 100 }),
      };
      for (const name of ['fillStyle', 'lineCap', 'lineJoin', 'lineWidth', 'miterLimit'])
        context[`set${name.charAt(0).toUpperCase()}${name.slice(1)}`] = (value: unknown) => {
          context[name] = value;
        };
      return context;
    },
  };
}
