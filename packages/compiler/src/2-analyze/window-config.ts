import type { WindowConfig } from '@dinghy/package-format';
import type { JsonObject } from '../1-parse/json.ts';
import { acceptColour, acceptCount, acceptFlag, acceptOneOf, acceptText, type FieldContext, readField } from './json-field.ts';

/** The platform's defaults. */
const DEFAULT_WINDOW: WindowConfig = {
  navigationBarBackgroundColor: '#000000',
  navigationBarTextStyle: 'white',
  navigationBarTitleText: '',
  navigationStyle: 'default',
  backgroundColor: '#ffffff',
  backgroundTextStyle: 'dark',
  enablePullDownRefresh: false,
  onReachBottomDistance: 50,
  pageOrientation: 'portrait',
  disableScroll: false,
};

/** `window` of app.json, or a page.json, over what is set outside of it. */
export function analyzeWindow(context: FieldContext, fields: JsonObject, base: WindowConfig = DEFAULT_WINDOW): WindowConfig {
  const colour = (name: keyof WindowConfig) => readField(context, fields, name, 'a colour', acceptColour);
  const flag = (name: keyof WindowConfig) => readField(context, fields, name, 'true or false', acceptFlag);
  const oneOf = <const Name extends string>(name: keyof WindowConfig, names: readonly Name[]) =>
    readField(context, fields, name, `one of ${names.join(', ')}`, acceptOneOf(names));
  return {
    navigationBarBackgroundColor: colour('navigationBarBackgroundColor') ?? base.navigationBarBackgroundColor,
    navigationBarTextStyle: oneOf('navigationBarTextStyle', ['white', 'black']) ?? base.navigationBarTextStyle,
    navigationBarTitleText:
      readField(context, fields, 'navigationBarTitleText', 'a text', acceptText) ?? base.navigationBarTitleText,
    navigationStyle: oneOf('navigationStyle', ['default', 'custom']) ?? base.navigationStyle,
    backgroundColor: colour('backgroundColor') ?? base.backgroundColor,
    backgroundTextStyle: oneOf('backgroundTextStyle', ['dark', 'light']) ?? base.backgroundTextStyle,
    enablePullDownRefresh: flag('enablePullDownRefresh') ?? base.enablePullDownRefresh,
    onReachBottomDistance:
      readField(context, fields, 'onReachBottomDistance', 'a number of pixels', acceptCount) ?? base.onReachBottomDistance,
    pageOrientation: oneOf('pageOrientation', ['portrait', 'landscape', 'auto']) ?? base.pageOrientation,
    disableScroll: flag('disableScroll') ?? base.disableScroll,
  };
}
