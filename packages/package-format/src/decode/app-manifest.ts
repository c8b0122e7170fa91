import { PACKAGE_LIMITS } from '../limits.ts';
import type { AppManifest, TabBarConfig, TabBarItem, WindowConfig } from '../types.ts';
import {
  type Fields,
  optional,
  type Reader,
  readColour,
  readCount,
  readFields,
  readFlag,
  readJson,
  readList,
  readOneOf,
  readPath,
  readText,
  required,
} from './fields.ts';

export const readAppManifest: Reader<AppManifest> = (value, at) => {
  const fields = readFields(value, at);
  return {
    pages: required(fields, 'pages', at, readList(readPath, PACKAGE_LIMITS.pages)),
    entryPagePath: required(fields, 'entryPagePath', at, readPath),
    window: required(fields, 'window', at, readWindow),
    ...optional(fields, 'tabBar', at, readTabBar),
    networkTimeout: required(fields, 'networkTimeout', at, readNetworkTimeout),
    darkmode: required(fields, 'darkmode', at, readFlag),
    ...optional(fields, 'dark', at, readDark),
    raw: required(fields, 'raw', at, readRaw),
  };
};

const readWindow: Reader<WindowConfig> = (value, at) => {
  const fields = readFields(value, at);
  return {
    navigationBarBackgroundColor: required(fields, 'navigationBarBackgroundColor', at, readColour),
    navigationBarTextStyle: required(fields, 'navigationBarTextStyle', at, readOneOf(['white', 'black'])),
    navigationBarTitleText: required(fields, 'navigationBarTitleText', at, readText),
    navigationStyle: required(fields, 'navigationStyle', at, readOneOf(['default', 'custom'])),
    backgroundColor: required(fields, 'backgroundColor', at, readColour),
    backgroundTextStyle: required(fields, 'backgroundTextStyle', at, readOneOf(['dark', 'light'])),
    enablePullDownRefresh: required(fields, 'enablePullDownRefresh', at, readFlag),
    onReachBottomDistance: required(fields, 'onReachBottomDistance', at, readCount),
    pageOrientation: required(fields, 'pageOrientation', at, readOneOf(['portrait', 'landscape', 'auto'])),
    disableScroll: required(fields, 'disableScroll', at, readFlag),
  };
};

const readTabBarItem: Reader<TabBarItem> = (value, at) => {
  const fields = readFields(value, at);
  return {
    pagePath: required(fields, 'pagePath', at, readPath),
    text: required(fields, 'text', at, readText),
    ...optional(fields, 'iconPath', at, readPath),
    ...optional(fields, 'selectedIconPath', at, readPath),
  };
};

const readTabBar: Reader<TabBarConfig> = (value, at) => {
  const fields = readFields(value, at);
  return {
    color: required(fields, 'color', at, readColour),
    selectedColor: required(fields, 'selectedColor', at, readColour),
    backgroundColor: required(fields, 'backgroundColor', at, readColour),
    borderStyle: required(fields, 'borderStyle', at, readOneOf(['black', 'white'])),
    position: required(fields, 'position', at, readOneOf(['bottom', 'top'])),
    custom: required(fields, 'custom', at, readFlag),
    list: required(fields, 'list', at, readList(readTabBarItem, PACKAGE_LIMITS.pages)),
  };
};

const readNetworkTimeout: Reader<AppManifest['networkTimeout']> = (value, at) => {
  const fields = readFields(value, at);
  return {
    request: required(fields, 'request', at, readCount),
    connectSocket: required(fields, 'connectSocket', at, readCount),
    uploadFile: required(fields, 'uploadFile', at, readCount),
    downloadFile: required(fields, 'downloadFile', at, readCount),
  };
};

const readDark: Reader<NonNullable<AppManifest['dark']>> = (value, at) => {
  const fields = readFields(value, at);
  return { window: required(fields, 'window', at, readWindow), ...optional(fields, 'tabBar', at, readTabBar) };
};

const readRaw: Reader<AppManifest['raw']> = (value, at) => readJson(readFields(value, at), at) as Fields;
