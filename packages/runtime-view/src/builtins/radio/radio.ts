import { choiceProperties, choiceSkeleton, createChoice, createChoiceGroup } from '../choice/choice.ts';
import { type BuiltIn, defineBuiltIn } from '../unit.ts';
import { radioStyles } from './radio-styles.ts';

export const radio: BuiltIn = defineBuiltIn({
  tag: 'radio',
  styles: radioStyles,
  properties: choiceProperties,
  reflects: ['disabled'],
  skeleton: (host) => choiceSkeleton(host, 'radio'),
  create(context) {
    const { props } = context;
    const paint = (mark: HTMLElement, isChecked: boolean): void => {
      const colour = isChecked && !props.disabled ? props.color : '';
      mark.style.backgroundColor = colour;
      mark.style.borderColor = colour;
    };
    return createChoice(context, props, 'radio', paint, (isChecked) => !isChecked);
  },
});

/** Radios of which one is chosen. */
export const radioGroup: BuiltIn = defineBuiltIn({
  tag: 'radio-group',
  styles: 'wx-radio-group { display: block }',
  properties: { name: '' },
  skeleton(host) {
    host.setAttribute('role', 'radiogroup');
    return host;
  },
  create: (context) =>
    createChoiceGroup(
      context,
      context.props,
      'radio',
      ([chosen = '']) => chosen,
      (others) => {
        for (const other of others) other.setChecked(false);
      },
    ),
});
