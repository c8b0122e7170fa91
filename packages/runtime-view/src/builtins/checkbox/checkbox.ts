import { choiceProperties, choiceSkeleton, createChoice, createChoiceGroup } from '../choice/choice.ts';
import { setColour } from '../elements.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { checkboxStyles } from './checkbox-styles.ts';

export const checkbox: BuiltIn = defineBuiltIn({
  tag: 'checkbox',
  styles: checkboxStyles,
  properties: choiceProperties,
  reflects: ['disabled'],
  skeleton: (host) => choiceSkeleton(host, 'checkbox'),
  create(context) {
    const { props } = context;
    return createChoice(
      context,
      props,
      'checkbox',
      (mark) => setColour(mark, 'color', props.color),
      () => true,
    );
  },
});

/** Checkboxes that report together. */
export const checkboxGroup: BuiltIn = defineBuiltIn({
  tag: 'checkbox-group',
  styles: 'wx-checkbox-group { display: block }',
  properties: { name: '' },
  create: (context) => createChoiceGroup(context, context.props, 'checkbox', (checked) => checked),
});
