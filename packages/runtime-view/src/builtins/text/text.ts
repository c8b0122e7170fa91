import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { textStyles } from './text-styles.ts';

/** Text, and text in text. `decode` and `space` change the text itself; see render/plan/text-transform.ts. */
export const text: BuiltIn = defineBuiltIn({
  tag: 'text',
  styles: textStyles,
  properties: { userSelect: false, selectable: false, decode: false, space: '', maxLines: '', overflow: '' },
  reflects: ['userSelect', 'selectable', 'maxLines', 'overflow'],
});
