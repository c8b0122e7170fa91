import { createHash } from 'node:crypto';
import { LOGIC_PACKS } from '@dinghy/bridge-protocol';
import { beforeAll, describe, expect, it } from 'vitest';
import { packScript } from '../src/web/frames/pack-script.ts';
import { bundleFrames, type FrameDocument, type Frames, type ViewPack } from './bundle-frames.ts';

let frames: readonly FrameDocument[] = [];
let packs: readonly ViewPack[] = [];
let logicPacks: Frames['logicPacks'] = [];
// Readable: shortening takes seconds, and changes nothing that is looked at here.
const READABLE = { minify: false };
beforeAll(async () => {
  ({ documents: frames, packs, logicPacks } = await bundleFrames(READABLE));
});

const scriptOf = ({ html }: FrameDocument): string => /<script>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
const policiesOf = ({ html, headers }: FrameDocument): readonly string[] => [
  /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '',
  headers['content-security-policy'] ?? '',
];

describe('bundleFrames', () => {
  it('admits the one inline script of each document by its hash, in the header and in the document', () => {
    for (const frame of frames) {
      const hash = createHash('sha256').update(scriptOf(frame), 'utf8').digest('base64');
      expect(frame.html.match(/<script/g)).toHaveLength(1);
      for (const policy of policiesOf(frame)) expect(policy).toContain(`'sha256-${hash}'`);
    }
  });

  it('lets no document connect, generate code or run other inline script', () => {
    for (const policy of frames.flatMap(policiesOf)) {
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'none'");
      expect(policy).not.toContain('unsafe-eval');
      expect(/script-src[^;]*/.exec(policy)?.[0]).not.toContain('unsafe-inline');
      expect(policy).not.toMatch(/https?:|\*/);
    }
  });

  it('admits the packs of built-in components in the view by their hashes, and nowhere else', () => {
    expect(packs.length).toBeGreaterThan(0);
    for (const { code, scriptHash } of packs) {
      expect(createHash('sha256').update(packScript(code), 'utf8').digest('base64')).toBe(scriptHash);
      for (const frame of frames) {
        for (const policy of policiesOf(frame)) expect(policy.includes(scriptHash)).toBe(frame.kind === 'view');
      }
    }
  });

  it('has what several packs of views share in the core alone', () => {
    // In page/frame-turn.ts.
    const shared = 'requestAnimationFrame(take)';
    const view = frames.find(({ kind }) => kind === 'view');
    expect(view?.html).toContain(shared);
    expect(packs.filter(({ code }) => code.includes(shared)).map(({ name }) => name)).toEqual([]);
  });

  it('keeps what the core of the logic layer has out of its packs, and takes the packs by name of their link', () => {
    const [logic] = frames;
    expect(logicPacks.map(({ name }) => name)).toEqual(LOGIC_PACKS);
    for (const { code } of logicPacks) {
      const [, link] = /^"use strict";__dinghyPack\("([\w-]{12})",\(core,install\)=>\{/.exec(code) ?? [];
      expect(logic?.html).toContain(link);
      expect(code).not.toContain('name = "DinghyError"');
    }
  });

  it('leaves the checks of what is read to views, and the logic worker, which trusts its hosts, with the kinds of frames alone', () => {
    // The table's fields of `hello`, by which what comes off the wire is checked.
    const checked = /hello: \{\s*channels: "control",\s*credit: "none",\s*fields: \{ p: \{ min: "version"/;
    const trusted = /hello: \{ "?credit"?: "none", "?fields"?: \{\} \}/;
    const [logic = '', view = ''] = frames.map(({ html }) => html.replaceAll('\\n', '\n').replaceAll('\\"', '"'));
    expect([checked.test(logic), trusted.test(logic)]).toEqual([false, true]);
    expect([checked.test(view), trusted.test(view)]).toEqual([true, false]);
  });

  it('requires trusted types in views, and names the policy of packs alone', () => {
    const [, view] = frames;
    for (const policy of view === undefined ? [] : policiesOf(view)) {
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(/trusted-types [^;]*/.exec(policy.replace('require-trusted-types-for', ''))?.[0]).toBe('trusted-types dinghy-pack');
    }
  });

  it('admits blob: scripts in the logic frame only', () => {
    const [logic, view] = frames.map((frame) => /script-src[^;]*/.exec(policiesOf(frame)[0] ?? '')?.[0]);
    expect(logic).toContain('blob:');
    expect(view).not.toContain('blob:');
  });

  it('makes documents opaque by header, also outside an iframe', () => {
    for (const { headers } of frames) expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts; /);
  });

  it('writes documents that no parser changes: no carriage return, no end of script or comment inside the script', () => {
    for (const frame of frames) expect(scriptOf(frame)).not.toMatch(/\r|<\/script|<!--/i);
  });

  it('makes the same documents every time', async () => {
    expect(await bundleFrames(READABLE)).toEqual({ documents: frames, packs, logicPacks });
  });
});
