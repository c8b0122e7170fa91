// Packages that somebody made to break a reader: each is refused with the rule that it breaks, and none makes anything throw.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArchive, createRawArchive, type RawEntry } from './archive/archive.test-data.ts';
import { MANIFEST, open, PACKAGE, with_, withManifest } from './small-package.test-data.ts';

describe('openMiniApp, hostile packages', () => {
  it('MNF-19: an id that is no id is refused', () => {
    for (const app_id of ['../other', 'a b', 'é', '-']) {
      const { opened, found } = open(createArchive(with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, app_id }) })));
      expect({ opened, found }).toEqual({ opened: undefined, found: ['MINIAPP_MANIFEST_INVALID MNF-19'] });
    }
  });

  it.each([
    '../../etc/passwd',
    '/etc/passwd',
    '..%2f..%2fpages/home',
    'https://example.com/a',
    'pages/../../a',
    '%00',
    '%',
    'c:\\a',
  ])('MNF-25: the page %j leads nowhere', (page) => {
    const { opened, found } = open(
      createArchive(with_({ 'manifest.json': JSON.stringify({ ...MANIFEST, pages: ['pages/home', page] }) })),
    );
    expect(found).toEqual(['MINIAPP_PACKAGE_IGNORED MNF-25']);
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home']);
  });

  it('answers for an archive that is damaged anywhere, and throws for none', () => {
    const archive = createArchive(with_({ 'pages/home.js': 'export default {}', 'common/a.png': 'picture' }));
    const damage = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(damage, fc.nat(archive.length), (writes, length) => {
        const damaged = archive.slice(0, length > 40 ? archive.length : length * 4);
        for (const [at, byte] of writes) if (at < damaged.length) damaged[at] = byte;
        const { opened, found } = open(damaged);
        expect(opened !== undefined || found.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['elements', '<div>'.repeat(50_000)],
    [
      'formats that every paragraph takes up again',
      `${Array.from({ length: 400 }, (_, index) => `<b x${index}>`).join('')}${'<p></p>'.repeat(50_000)}`,
    ],
  ])('PKG-06: a page of %s without end is refused, at once', (_what, html) => {
    expect(open(createArchive(with_({ 'pages/home.html': html })))).toMatchObject({
      opened: undefined,
      found: ['MINIAPP_PACKAGE_INVALID PKG-06'],
    });
  });

  const RAW: readonly RawEntry[] = Object.entries(PACKAGE).map(([name, content]) => ({ name, content: String(content) }));

  it.each<[rule: string, given: string, entries: readonly RawEntry[]]>([
    ['PKG-11', 'a name with NUL in it', [...RAW, { name: 'common/a\0.png' }]],
    ['PKG-11', 'a name that a system reserves', [...RAW, { name: 'common/nul.png' }]],
    ['PKG-11', 'a name that is no plain key', [...RAW, { name: '__proto__/a.js' }]],
    ['PKG-12', 'one name twice', [...RAW, { name: 'app.js', content: 'evil()' }]],
    ['PKG-12', 'a manifest beside the manifest', [...RAW, { name: 'Manifest.JSON', content: '{}' }]],
    ['PKG-12', 'a file in a file', [...RAW, { name: 'app.js/a.js' }]],
    [
      'PKG-23',
      'two names for the same bytes',
      [...RAW, { name: 'common/again.html', content: '<p>home</p>', sharesBytes: true }],
    ],
    ['PKG-23', 'another name at its place', [...RAW, { name: 'common/a.png', localName: 'common/b.png' }]],
    ['MNF-25', 'a link', [...RAW, { name: 'common/link', content: '/etc/passwd', mode: 0o120777 }]],
    ['MNF-25', 'a device', [...RAW, { name: 'common/device', mode: 0o060666 }]],
    ['MNF-25', 'a path of Windows', [...RAW, { name: 'c:/evil.js' }]],
  ])('%s: %s is refused', (rule, _given, entries) => {
    expect(open(createRawArchive(entries))).toMatchObject({ opened: undefined, found: [`MINIAPP_PACKAGE_INVALID ${rule}`] });
  });

  it('files with the modes of files and folders open', () => {
    const entries = [...RAW, { name: 'common/', mode: 0o040755 }, { name: 'common/a.png', mode: 0o100644 }];
    expect(open(createRawArchive(entries))).toMatchObject({ opened: expect.anything(), found: [] });
  });

  it('PKG-23: a bomb is refused by what it says that it unpacks to, before any of it is unpacked', () => {
    const huge = [0, 0, 0, 5];
    const many = createArchive(PACKAGE, [{ record: 'entry', offset: 24, bytes: huge }]);
    expect(open(many)).toMatchObject({ opened: undefined, found: ['MINIAPP_PACKAGE_INVALID PKG-23'] });
  });

  it('PKG-23: an archive cut off anywhere is refused', () => {
    const archive = createArchive(PACKAGE);
    for (let length = 0; length < archive.length; length += 1)
      expect(open(archive.subarray(0, length)).found).toEqual(['MINIAPP_PACKAGE_INVALID PKG-23']);
  });

  it('MNF-25: files of other platforms in the package change nothing of what is built', () => {
    const contents = with_({
      'project.config.json': '{"miniprogramRoot":"evil/","packOptions":{"ignore":[{"type":"folder","value":"pages"}]}}',
      'project.private.config.json': '{"miniprogramRoot":"evil/"}',
      'evil/app.json': '{"pages":["pages/evil"]}',
    });
    const paths = open(createArchive(contents)).opened?.files.paths ?? [];
    expect(paths.filter((path) => path.startsWith('project.'))).toEqual([]);
  });

  it.each<[string, string]>([
    ['that is larger than any', ' '.repeat(2 ** 21)],
    ['that is nested without end', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['that is cut off', '{"app_id":'],
    ['that is no text', '\ufffd\0'],
  ])('PKG-24: a manifest %s is refused', (_given, manifest) => {
    const { opened, found } = open(createArchive(with_({ 'manifest.json': manifest })));
    expect(opened).toBeUndefined();
    expect(found.length).toBeGreaterThan(0);
  });

  it('MNF-29: a manifest of a great many wrong members is told of in few findings', () => {
    const wrong = Array.from({ length: 50_000 }, () => ({}));
    const { opened, found } = open(createArchive(withManifest({ req_permissions: wrong, widgets: wrong })));
    expect(opened).toBeDefined();
    expect(found.length).toBeLessThanOrEqual(100);
  });

  it('MNF-24: a manifest of a great many pages is told of in few findings', () => {
    const pages = ['pages/home', ...Array.from({ length: 50_000 }, (_, index) => `p/${index}`)];
    const { opened, found } = open(createArchive(withManifest({ pages })));
    expect(JSON.parse(opened?.files.readText('app.json') ?? '').pages).toEqual(['pages/home']);
    expect(found.length).toBeLessThanOrEqual(50);
  });

  it('PKG-07: texts that are nested without end are left out', () => {
    const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
    expect(open(createArchive(with_({ 'i18n/en.json': nested }))).found).toEqual(['MINIAPP_PACKAGE_IGNORED PKG-07']);
  });

  it('texts, names and members that are those of objects are data', () => {
    const contents = withManifest(
      { name: `\${constructor.name}`, app_id: 'constructor', req_permissions: [{ name: 'toString', reason: 'x' }] },
      {
        'i18n/en.json': '{"__proto__":{"polluted":"x"},"constructor":{"prototype":{"polluted":"x"}}}',
        'toString/valueOf.js': '',
      },
    );
    const { opened, found } = open(createArchive(contents));
    expect({ found, name: opened?.manifest.name }).toEqual({ found: [], name: `\${constructor.name}` });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
