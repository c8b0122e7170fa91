import { child } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { canvasStyles } from './canvas-styles.ts';
import { createDrawing, type Drawing } from './drawing.ts';

/**
 * A canvas. With `type` it is the logic layer's: a query for its node takes it there (`OffscreenCanvas`), where the program
 * draws on it as on any. Without, the older APIs draw on it here.
 */
export const canvas: BuiltIn = defineBuiltIn({
  tag: 'canvas',
  styles: canvasStyles,
  properties: { type: '', canvasId: '', disableScroll: false },
  reflects: ['disableScroll'],
  skeleton(host) {
    child(host, 'canvas');
    return child(host, 'div');
  },
  create(context) {
    const { host, props, page } = context;
    const element = host.firstElementChild as HTMLCanvasElement;
    let drawing: Drawing | undefined;
    let given: number | undefined;
    const onDrawing =
      <Method extends keyof Drawing>(method: Method): Drawing[Method] =>
      (argument) => {
        drawing ??= createDrawing(element, context);
        return drawing[method](argument) as never;
      };

    const handle = (): { readonly [name: string]: string | number } => {
      const canGive = props.type !== '' && drawing === undefined && page.giveCanvas !== undefined;
      // A canvas can be given away once, and not after it has been drawn on here.
      if (canGive && typeof element.transferControlToOffscreen === 'function')
        given ??= page.giveCanvas?.(element.transferControlToOffscreen());
      return given === undefined ? { tag: 'canvas' } : { tag: 'canvas', canvas: given };
    };

    return {
      handle,
      touchPoint(x, y) {
        const box = host.getBoundingClientRect();
        return { x: x - box.left, y: y - box.top };
      },
      methods: {
        draw: onDrawing('draw'),
        toFile: onDrawing('toFile'),
        getImageData: onDrawing('getImageData'),
        putImageData: onDrawing('putImageData'),
      },
    };
  },
});
