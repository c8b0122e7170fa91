import { ownStyles } from '../elements.ts';
import { toPadding } from '../sticky/sticky.ts';
import { type BuiltIn, type BuiltInControl, defineBuiltIn } from '../unit.ts';
import { listStyles } from './list-styles.ts';

/** Rows of a scroll view. */
export const listView: BuiltIn = defineBuiltIn({
  tag: 'list-view',
  styles: listStyles,
  properties: { padding: [] },
  create({ host, props }): BuiltInControl {
    ownStyles(host, ['padding']);
    const show = (): void => {
      host.style.padding = toPadding(props.padding);
    };
    show();
    return { update: show };
  },
});
