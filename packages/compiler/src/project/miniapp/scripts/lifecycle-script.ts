// The module that stands between a MiniApp's scripts and the platform's App and Page: the states, callbacks and events of
// MiniApp Lifecycle. Each script gets a `global` of its own (LCY-08 to LCY-13), and may call App() or Page(), export an
// object, or only listen.

import { TEXTS_FIELD } from '../language/text-calls.ts';
import { TEXTS_MODULE_FILE } from './texts-script.ts';

export const LIFECYCLE_MODULE = 'miniapp-lifecycle.js';

/** Put before the first line of app.js, so that lines stay lines. */
export function appPrologue(): string {
  return `var miniapp=require("/${LIFECYCLE_MODULE}").app,global=miniapp.scope,App=miniapp.define,addEventListener=global.addEventListener,removeEventListener=global.removeEventListener;`;
}

export function pagePrologue(page: string): string {
  return `var miniapp=require("/${LIFECYCLE_MODULE}").page(${JSON.stringify(page)}),global=miniapp.scope,Page=miniapp.define,addEventListener=global.addEventListener,removeEventListener=global.removeEventListener;`;
}

export function appEntry(script: string): string {
  return `require("/${LIFECYCLE_MODULE}").startApp(App,function(){return require(${JSON.stringify(script)})});\n`;
}

/** @param texts keys of the texts that the page's template asks for; `undefined` for a page that asks for none */
export function pageEntry(page: string, script: string, texts?: readonly string[] | 'all'): string {
  const args = ['Page', JSON.stringify(page), `function(){return require(${JSON.stringify(script)})}`];
  return `require("/${LIFECYCLE_MODULE}").startPage(${[...args, ...(texts === undefined ? [] : [JSON.stringify(texts)])]});\n`;
}

export interface LifecycleFacts {
  readonly pages: readonly string[];
  readonly lang?: string;
  readonly dir: string;
  /** There are texts, so scripts have `$t` and `$tc`, and the language is the one that was chosen among theirs. */
  readonly hasTexts: boolean;
  /** Language to the title of the window, where it is another than that of the app manifest. */
  readonly titles: Readonly<Record<string, string>>;
}

export function lifecycleScript(facts: LifecycleFacts): string {
  return `var facts = ${JSON.stringify({ ...facts, textsField: TEXTS_FIELD })};
var texts = require("/${TEXTS_MODULE_FILE}");
${BODY}`;
}

const BODY = `
// Of the texts that were chosen for the user; else what the manifest says, else the host's.
var language = facts.hasTexts ? texts.language : facts.lang || texts.host;
var methods = facts.hasTexts ? texts.methods : {};

// One layer's states: \`prefix\` is in the names of its events and of the attributes that hold their handlers.
function createLayer(prefix, stateName, callbacks) {
  var listeners = {};
  var state = null;
  var scope = {
    addEventListener: function (type, listener) {
      var known = listeners[type] || (listeners[type] = []);
      if (typeof listener === 'function' && known.indexOf(listener) === -1) known.push(listener);
    },
    removeEventListener: function (type, listener) {
      listeners[type] = (listeners[type] || []).filter(function (other) { return other !== listener; });
    },
  };
  Object.assign(scope, methods);
  Object.defineProperty(scope, stateName, { get: function () { return state; }, enumerable: true });
  // The state may be asked for by name first; the callbacks follow in the order of the states.
  scope['get' + stateName.charAt(0).toUpperCase() + stateName.slice(1)] = function () {
    var given = Array.prototype.slice.call(arguments);
    if (typeof given[0] === 'string') given.shift();
    callbacks.forEach(function (name, index) { scope.addEventListener(prefix + name, given[index]); });
    return state;
  };
  return {
    scope: scope,
    options: undefined,
    enter: function (next, detail) {
      state = next;
      var type = prefix + next;
      var event = Object.assign({}, detail, { type: type });
      var attribute = scope['on' + type];
      if (typeof attribute === 'function') attribute.call(scope, event);
      (listeners[type] || []).slice().forEach(function (listener) { listener.call(scope, event); });
    },
  };
}

function toQuery(query) {
  return Object.keys(query || {}).map(function (key) { return encodeURIComponent(key) + '=' + encodeURIComponent(query[key]); }).join('&');
}

function toInput(options) {
  var input = options || {};
  return {
    pagePath: input.path || facts.pages[0],
    inputQuery: toQuery(input.query),
    referrerInfo: input.referrerInfo || {},
    lang: language,
    dir: facts.dir,
  };
}

// What a script gives: to App() or Page(), or as its export.
function optionsOf(layer, exported) {
  var given = layer.options || (exported && exported.default) || exported;
  return given && typeof given === 'object' ? given : {};
}

function call(self, options, names, args) {
  names.forEach(function (name) {
    if (typeof options[name] === 'function') options[name].apply(self, args);
  });
}

var app = createLayer('global', 'globalState', ['launched', 'shown', 'hidden', 'error']);
// A page may be open more than once; its script runs once, so all that are open share a layer.
var pages = {};

function pageLayer(path) {
  if (pages[path]) return pages[path];
  var layer = (pages[path] = createLayer('page', 'pageState', ['loaded', 'ready', 'shown', 'hidden', 'unloaded']));
  // Pages know the state of the whole app too.
  Object.defineProperty(layer.scope, 'globalState', { get: function () { return app.scope.globalState; } });
  return layer;
}

// What a script's first line takes its names from.
function toScript(layer) {
  return { scope: layer.scope, define: function (options) { layer.options = options; } };
}

exports.app = toScript(app);

exports.page = function (path) {
  return toScript(pageLayer(path));
};

exports.startApp = function (App, load) {
  var options = optionsOf(app, load());
  App(Object.assign({}, methods, options, {
    onLaunch: function (input) {
      app.enter('launched', toInput(input));
      call(this, options, ['onCreate', 'onLaunch'], arguments);
    },
    onShow: function (input) {
      app.enter('shown', toInput(input));
      call(this, options, ['onShow'], arguments);
    },
    onHide: function () {
      app.enter('hidden', {});
      call(this, options, ['onHide'], arguments);
    },
    onError: function (error) {
      app.enter('error', { errorDescription: String((error && error.message) || error), lang: language, dir: facts.dir });
      call(this, options, ['onError'], arguments);
    },
  }));
};

exports.startPage = function (Page, path, load, keys) {
  var layer = pageLayer(path);
  var options = optionsOf(layer, load());
  var data = {};
  if (keys) data[facts.textsField] = texts.part(keys);
  Page(Object.assign({}, methods, options, {
    data: Object.assign(data, options.data),
    onLoad: function (query) {
      var title = facts.titles[texts.chosen];
      if (title) wx.setNavigationBarTitle({ title: title });
      layer.enter('loaded', { pageInputQuery: toQuery(query) });
      call(this, options, ['onInit', 'onLoad'], arguments);
    },
    onReady: function () {
      layer.enter('ready', {});
      call(this, options, ['onReady'], arguments);
    },
    onShow: function () {
      layer.enter('shown', {});
      call(this, options, ['onShow'], arguments);
    },
    onHide: function () {
      layer.enter('hidden', {});
      call(this, options, ['onHide'], arguments);
    },
    onUnload: function () {
      layer.enter('unloaded', {});
      call(this, options, ['onUnload', 'onDestroy'], arguments);
    },
  }));
};
`;
