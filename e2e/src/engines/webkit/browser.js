#!/usr/bin/env -S gjs -m
// The smallest browser round WebKitGTK that can be automated; WebKitWebDriver starts it as it would start MiniBrowser,
// which cannot be a phone: its window has a least width, and it tells nobody what is written to the console.
//
// Arguments: --size=<width>x<height>, --data=<folder for profile data>.

import Gdk from 'gi://Gdk?version=3.0';
import GLib from 'gi://GLib';
import Gtk from 'gi://Gtk?version=3.0';
import WebKit2 from 'gi://WebKit2?version=4.1';
import system from 'system';

const argument = (name) => system.programArgs.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '';
const [width, height] = argument('size').split('x').map(Number);
const data = argument('data');

/** For each process. All pages of the gallery, one after another, take 0.8 GB. */
const MEMORY_MAX_MB = 3000;
const MEMORY_POLL_S = 1;
const PAGES_PER_MB = 256;

Gtk.init(null);
// What leaks would take all memory of the machine, and the machine with it: a process that grows beyond this is ended.
const memory = new WebKit2.MemoryPressureSettings();
memory.set_memory_limit(MEMORY_MAX_MB);
memory.set_kill_threshold(1);
memory.set_poll_interval(MEMORY_POLL_S);
WebKit2.WebsiteDataManager.set_memory_pressure_settings(memory);
// Not an ephemeral session: those keep console messages to themselves.
const context = new WebKit2.WebContext({
  website_data_manager: new WebKit2.WebsiteDataManager({ base_data_directory: data, base_cache_directory: data }),
  memory_pressure_settings: memory,
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
  settings: new WebKit2.Settings({
    enable_write_console_messages_to_stdout: true,
    enable_webgl: true,
    enable_media_stream: true,
    // A made-up camera.
    enable_mock_capture_devices: true,
  }),
});
context.connect('automation-started', (_context, session) => {
  const application = new WebKit2.ApplicationInfo();
  application.set_name('WebKitGTK');
  application.set_version(WebKit2.get_major_version(), WebKit2.get_minor_version(), WebKit2.get_micro_version());
  session.set_application_info(application);
  session.connect('create-web-view', () => view);
});

// Nobody is there to be asked.
view.connect('permission-request', (_view, request) => {
  request.allow();
  return true;
});

view.connect('web-process-terminated', (_view, reason) => {
  const exceeded = reason === WebKit2.WebProcessTerminationReason.EXCEEDED_MEMORY_LIMIT;
  print(`CONSOLE ERROR The page's process ended${exceeded ? `: it took more than ${MEMORY_MAX_MB} MB` : ''}.`);
});
// This process, which has the window's picture, is not one of those that WebKit watches.
GLib.timeout_add_seconds(GLib.PRIORITY_DEFAULT, MEMORY_POLL_S, () => {
  const [, text] = GLib.file_get_contents('/proc/self/statm');
  const residentMb = Number(new TextDecoder().decode(text).split(' ')[1]) / PAGES_PER_MB;
  if (residentMb > MEMORY_MAX_MB) system.exit(1);
  return GLib.SOURCE_CONTINUE;
});

// A popup has neither a frame nor a window manager that would change its size.
const window = new Gtk.Window({ type: Gtk.WindowType.POPUP });
window.set_default_size(width, height);
window.add(view);
window.show_all();
// Nor has it anybody who would give it the focus, without which nothing in its documents matches `:focus`.
view.grab_focus();
window.get_window().focus(Gdk.CURRENT_TIME);
view.load_uri('about:blank');

const loop = GLib.MainLoop.new(null, false);
window.connect('destroy', () => loop.quit());
view.connect('close', () => loop.quit());
loop.run();
