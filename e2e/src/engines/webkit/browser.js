#!/usr/bin/env -S gjs -m
// The smallest browser round WebKitGTK that can be automated; WebKitWebDriver starts it as it would start MiniBrowser,
// which cannot be a phone: its window has a least width, and it tells nobody what is written to the console.
//
// Arguments: --size=<width>x<height>, --data=<folder for profile data>.

import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import system from 'system';

const argument = (name) => system.programArgs.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const [width, height] = argument('size').split('x').map(Number);
const data = argument('data');

Gtk.init(null);
// Not an ephemeral session: those keep console messages to themselves.
const context = new WebKit2.WebContext({
  website_data_manager: new WebKit2.WebsiteDataManager({ base_data_directory: data, base_cache_directory: data }),
});
context.set_automation_allowed(true);

const content = new WebKit2.UserContentManager();
const [, script] = GLib.file_get_contents(GLib.build_filenamev([data, 'start.js']));
content.add_script(
  WebKit2.UserScript.new(
    new TextDecoder().decode(script),
    WebKit2.UserContentInjectedFrames.TOP_FRAME,
    WebKit2.UserScriptInjectionTime.START,
    null,
    null,
  ),
);

const view = new WebKit2.WebView({
  web_context: context,
  is_controlled_by_automation: true,
  user_content_manager: content,
  settings: new WebKit2.Settings({ enable_write_console_messages_to_stdout: true, enable_webgl: true }),
});
context.connect('automation-started', (_context, session) => {
  const application = new WebKit2.ApplicationInfo();
  application.set_name('WebKitGTK');
  application.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version());
  session.set_application_info(application);
  session.connect('create-web-view', () => view);
});

// A popup has neither a frame nor a window manager that would change its size.
const window = new Gtk.Window({ type: Gtk.WindowType.POPUP });
window.set_default_size(width, height);
window.add(view);
window.show_all();
view.load_uri('about:blank');

const loop = GLib.MainLoop.new(null, false);
window.connect('destroy', () => loop.quit());
view.connect('close', () => loop.quit());
loop.run();
