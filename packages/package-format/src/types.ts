// An app package: one manifest and the files it lists, by content. See docs/reference/package-format.md.
//
//   manifest.json          AppPackageManifest
//   files/<sha256>         one per distinct content
//
// Paths are of two kinds, and a name says which: an app path counts from the root of the whole app package
// (`packageA/images/x.png`), a file path from the root of the package it is in (`images/x.png` in `packageA`).
//
// Each subpackage (the main package is the one with root '') has three files of our own beside its assets:
//   logic.js    module functions, run in the logic layer
//   logic.json  LogicBundle: structure templates and component configs, for the logic layer
//   view.json   ViewBundle: templates, WXS and styles, for the view layer

import type { TemplateProgram, WxsModules } from '@dinghy/template';

/** Version of the package format. A reader refuses any other. */
export const PACKAGE_FORMAT_VERSION = 1;

/** The compiled app.json: validated, defaults filled in where a reader would otherwise have to know them. */
export interface AppManifest {
  /** All page paths, subpackage roots included; the first is the home page unless `entryPagePath` says otherwise. */
  readonly pages: readonly string[];
  readonly entryPagePath: string;
  readonly window: WindowConfig;
  readonly tabBar?: TabBarConfig;
  /** Milliseconds. */
  readonly networkTimeout: {
    readonly request: number;
    readonly connectSocket: number;
    readonly uploadFile: number;
    readonly downloadFile: number;
  };
  readonly darkmode: boolean;
  /** What `window` and `tabBar` become in the dark theme, where `themeLocation` names variables for it. */
  readonly dark?: { readonly window: WindowConfig; readonly tabBar?: TabBarConfig };
  /** All of app.json, as written: for what has no typed field here. */
  readonly raw: { readonly [key: string]: unknown };
}

/** `window` of app.json merged under a page.json's own keys. Colours as CSS colours (hex, name, rgb), theme variables resolved; texts as written. */
export interface WindowConfig {
  readonly navigationBarBackgroundColor: string;
  readonly navigationBarTextStyle: 'white' | 'black';
  readonly navigationBarTitleText: string;
  readonly navigationStyle: 'default' | 'custom';
  readonly backgroundColor: string;
  readonly backgroundTextStyle: 'dark' | 'light';
  readonly enablePullDownRefresh: boolean;
  /** CSS pixels. */
  readonly onReachBottomDistance: number;
  readonly pageOrientation: 'portrait' | 'landscape' | 'auto';
  readonly disableScroll: boolean;
}

export interface TabBarConfig {
  readonly color: string;
  readonly selectedColor: string;
  readonly backgroundColor: string;
  readonly borderStyle: 'black' | 'white';
  readonly position: 'bottom' | 'top';
  readonly custom: boolean;
  readonly list: readonly TabBarItem[];
}

export interface TabBarItem {
  readonly pagePath: string;
  readonly text: string;
  /** App paths. */
  readonly iconPath?: string;
  readonly selectedIconPath?: string;
}

export interface FileEntry {
  /** File path: from the root of the package that lists it, `/`-separated, no leading slash. */
  readonly path: string;
  readonly size: number;
  /** Lower-case hex. */
  readonly sha256: string;
}

export interface SubpackageEntry {
  /** '' for the main package, else the root without slashes at its ends. */
  readonly root: string;
  /** App paths of its pages. */
  readonly pages: readonly string[];
  readonly independent: boolean;
  /** Parts of the logic layer beyond its core that this package's code can come to need. Absent where nobody has looked: all. */
  readonly logicPacks?: readonly string[];
  readonly files: readonly FileEntry[];
}

/** manifest.json of an app package. */
export interface AppPackageManifest {
  readonly format: typeof PACKAGE_FORMAT_VERSION;
  readonly appId: string;
  readonly version: string;
  readonly app: AppManifest;
  /** The main package first. */
  readonly packages: readonly SubpackageEntry[];
}

/** Static part of a component or page: its .json, resolved. */
export interface ComponentConfig {
  readonly component: boolean;
  /** Tag to component path, app-level entries included. Only for tools: templates carry resolved paths. */
  readonly usingComponents: { readonly [tag: string]: string };
  /** Generic name to its default component path, or `true` when there is none. */
  readonly componentGenerics?: { readonly [name: string]: string | true };
  readonly styleIsolation?: string;
}

/** logic.json, where `packBundle` of @dinghy/template has put what several structures share under `parts`. */
export interface LogicBundle {
  readonly root: string;
  /** Pages and components of this package, by app path. */
  readonly components: { readonly [path: string]: LogicComponent };
  /** What the structure templates of this package need and no package loaded before it has. */
  readonly wxs: WxsModules;
}

export interface LogicComponent {
  readonly config: ComponentConfig;
  readonly structure: TemplateProgram;
  /** Data path of a list to its `wx:key`, as a hint for comparing the list. */
  readonly listKeys?: { readonly [dataPath: string]: string };
  /** Data fields of which only the first items need be sent: all that reads them is lists that grow, and their length. */
  readonly longLists?: readonly string[];
}

/** view.json, where `packBundle` of @dinghy/template has put what several templates share under `parts`. */
export interface ViewBundle {
  readonly root: string;
  readonly components: { readonly [path: string]: ViewComponent };
  readonly wxs: WxsModules;
  /** Compiled app.wxss; only in the main package (and independent ones). */
  readonly appStyle?: string;
  /**
   * By page of this package: what the logic layer will send first, for a view that can show it before there is one. JSON text
   * of a commit (bridge-protocol's `CommitPayload`), which a view checks as it checks those of the logic layer.
   */
  readonly firstCommits?: { readonly [page: string]: string };
}

export interface ViewComponent {
  readonly template: TemplateProgram;
  /** Compiled stylesheet, own rules and imports, classes prefixed `scope--`. Pages are compiled without prefix. */
  readonly style: string;
  /** Class prefix of this component, short and unique in the app; '' for pages. */
  readonly scope: string;
  /** The stylesheet has selectors without a class of its own: the renderer adds the class `<scope>--` to every element. */
  readonly marksElements?: boolean;
  /** Paths of the components that its template can create, for the closure of a page. */
  readonly uses: readonly string[];
  /** Page window config, only for pages: app window merged with page.json. */
  readonly window?: WindowConfig;
  /** `window` in the dark theme, where it differs. */
  readonly darkWindow?: WindowConfig;
}
