// Signing blocks, by the numbers of docs/reference/miniapp.md.

import { createHash, X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createArchive, insertBeforeDirectory } from '../../project/miniapp/archive/archive.test-data.ts';
import { open as openPackage, PACKAGE, with_ } from '../../project/miniapp/small-package.test-data.ts';
import { QUICK_APP_CERTIFICATE, QUICK_APP_SIGNED } from './quick-app-signed.test-data.ts';
import { createBlock, createSigners, MARK, type SignOptions, signArchive } from './sign-archive.test-data.ts';
import { signatureCrypto } from './signature-crypto.ts';
import { DSA_KEY, EC_KEY, RSA_KEY, type SigningKey } from './signing-keys.test-data.ts';

const ARCHIVE = createArchive(PACKAGE);
const SIGNED: SignOptions = { key: EC_KEY, algorithm: 0x0201 };

const open = (bytes: Uint8Array, signedBy?: readonly string[]) =>
  openPackage(bytes, { signatureCrypto, ...(signedBy && { signedBy }) });

const fingerprintOf = ({ certificate }: SigningKey): string =>
  createHash('sha256').update(new X509Certificate(certificate).raw).digest('hex');

describe('openMiniApp, signatures that hold', () => {
  it.each<[string, SigningKey, number]>([
    ['RSA with PSS and SHA-256', RSA_KEY, 0x0101],
    ['RSA with PSS and SHA-512', RSA_KEY, 0x0102],
    ['RSA with PKCS #1 and SHA-256', RSA_KEY, 0x0103],
    ['RSA with PKCS #1 and SHA-512', RSA_KEY, 0x0104],
    ['ECDSA with SHA-256', EC_KEY, 0x0201],
    ['ECDSA with SHA-512', EC_KEY, 0x0202],
    ['DSA with SHA-256', DSA_KEY, 0x0301],
  ])('PKG-22: %s', (_name, key, algorithm) => {
    const { opened, found, messages } = open(signArchive(ARCHIVE, { key, algorithm }));
    expect(found).toEqual(['MINIAPP_SIGNATURE_VERIFIED']);
    expect(opened?.signature).toEqual({ status: 'verified', certificates: [fingerprintOf(key)] });
    expect(messages[0]).toContain(fingerprintOf(key));
  });

  it('PKG-22: of a package that the tool of quick apps has signed', () => {
    expect(open(QUICK_APP_SIGNED, [QUICK_APP_CERTIFICATE]).opened?.signature).toEqual({
      status: 'verified',
      certificates: [QUICK_APP_CERTIFICATE],
    });
  });

  it('PKG-22: of a package that lies in a larger buffer, which stays as it is', () => {
    const pool = Buffer.concat([Buffer.alloc(64, 7), signArchive(ARCHIVE, SIGNED)]);
    const before = Buffer.from(pool);
    expect(open(pool.subarray(64)).opened?.signature.status).toBe('verified');
    expect(pool.equals(before)).toBe(true);
  });

  it('PKG-22: large packages, in chunks as on Android and in whole sections as of quick apps', () => {
    const noise = Uint8Array.from({ length: 1_300_000 }, (_, index) => (index * index) >> 7);
    const large = createArchive(with_({ 'common/large.bin': noise }), [], 0);
    for (const chunkBytes of [1024 * 1024, Number.POSITIVE_INFINITY])
      expect(open(signArchive(large, { ...SIGNED, chunkBytes })).opened?.signature.status).toBe('verified');
    expect(open(signArchive(large, { ...SIGNED, chunkBytes: 65_536 })).found).toEqual(['MINIAPP_PACKAGE_INVALID PKG-22']);
  });

  it('PKG-22: each of several signers is verified', () => {
    const both = [SIGNED, { key: RSA_KEY, algorithm: 0x0103 }];
    const block = createBlock([[0x01000101, createSigners(ARCHIVE, both)]]);
    expect(open(insertBeforeDirectory(ARCHIVE, block)).opened?.signature).toEqual({
      status: 'verified',
      certificates: [fingerprintOf(EC_KEY), fingerprintOf(RSA_KEY)],
    });
    const oneWrong = [SIGNED, { key: RSA_KEY, algorithm: 0x0103, certificateOf: EC_KEY }];
    const wrong = createBlock([[0x01000101, createSigners(ARCHIVE, oneWrong)]]);
    expect(open(insertBeforeDirectory(ARCHIVE, wrong)).opened).toBeUndefined();
  });

  it('PKG-20: pairs of other kinds are passed over', () => {
    const block = createBlock([
      [0x02000201, Buffer.from('a profile')],
      [0x01000101, createSigners(ARCHIVE, [SIGNED])],
    ]);
    expect(open(insertBeforeDirectory(ARCHIVE, block)).opened?.signature.status).toBe('verified');
  });

  it('PKG-22: a package is opened where one of the certificates is trusted', () => {
    const signed = signArchive(ARCHIVE, SIGNED);
    const written = fingerprintOf(EC_KEY)
      .toUpperCase()
      .replace(/..(?=.)/g, '$&:');
    expect(open(signed, [fingerprintOf(RSA_KEY), written])).toMatchObject({ opened: expect.anything(), found: [] });
  });
});

describe('openMiniApp, signatures that do not hold', () => {
  const other = (data: Buffer): Buffer => {
    const changed = Buffer.from(data);
    changed.writeUInt8(changed.readUInt8(20) ^ 1, 20);
    return changed;
  };

  it.each<[string, Partial<SignOptions>]>([
    ['signed data that is another', { writtenData: other }],
    ['a certificate of another key', { certificateOf: RSA_KEY }],
    ['no signature', { signatures: 'none' }],
    ['a signature that is repeated', { signatures: 'twice' }],
    ['an algorithm that nobody knows', { algorithm: 0x0999 }],
    ['an algorithm of another kind of key', { algorithm: 0x0103 }],
  ])('PKG-22: %s', (_given, options) => {
    expect(open(signArchive(ARCHIVE, { ...SIGNED, ...options }))).toMatchObject({
      opened: undefined,
      found: ['MINIAPP_PACKAGE_INVALID PKG-22'],
    });
  });

  it('PKG-22: a signed package with a byte changed anywhere is refused', () => {
    const stored = createArchive(PACKAGE, [], 0);
    const signed = signArchive(stored, SIGNED);
    fc.assert(
      fc.property(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = signed.slice();
        damaged[at] = (damaged[at] as number) ^ change;
        const { opened } = open(damaged);
        // A mark that is changed is that of another vendor, or of none: what was signed is not known any more.
        expect(opened === undefined || opened.signature.status === 'unverified').toBe(true);
        expect(open(damaged, [fingerprintOf(EC_KEY)]).opened).toBeUndefined();
      }),
      { numRuns: 150 },
    );
  });

  it.each<[string, Uint8Array]>([
    ['is not signed', ARCHIVE],
    ['is signed by another', signArchive(ARCHIVE, { key: RSA_KEY, algorithm: 0x0103 })],
    ['has a block of another vendor', insertBeforeDirectory(ARCHIVE, Buffer.from(`${'x'.repeat(40)}MIX Sig Block 42`))],
  ])('PKG-22: where certificates are named, a package is refused that %s', (_given, bytes) => {
    expect(open(bytes, [fingerprintOf(EC_KEY)])).toMatchObject({
      opened: undefined,
      found: ['MINIAPP_PACKAGE_INVALID PKG-22'],
    });
  });
});

describe('openMiniApp, signing blocks that cannot be checked', () => {
  it.each<[string, Uint8Array]>([
    ['of a vendor', Buffer.from(`${'x'.repeat(40)}MIX Sig Block 42`)],
    ['without a signature', createBlock([[0x02000201, Buffer.from('a profile')]])],
  ])('PKG-20: a block %s is kept, and said not to have been checked', (_given, block) => {
    const { opened, found } = open(insertBeforeDirectory(ARCHIVE, block));
    expect(found).toEqual(['MINIAPP_SIGNATURE_UNVERIFIED']);
    expect(opened?.signature.status).toBe('unverified');
  });

  it('PKG-22: without the means to verify, a signed package opens with a warning', () => {
    const { opened, found } = openPackage(signArchive(ARCHIVE, SIGNED));
    expect({ found, status: opened?.signature.status }).toEqual({
      found: ['MINIAPP_SIGNATURE_UNVERIFIED'],
      status: 'unverified',
    });
  });

  it('a package without a block has none', () => {
    expect(open(ARCHIVE)).toMatchObject({ found: [], opened: { signature: { status: 'none' } } });
  });

  it.each<[string, Buffer]>([
    ['is shorter than its frame', Buffer.from(MARK)],
    ['says that it is longer than the file', Buffer.concat([Buffer.alloc(16, 0x7f), Buffer.from(MARK)])],
    ['has two sizes', withByte(createBlock([[1, Buffer.alloc(40)]]), 0, 1)],
    ['has a pair longer than itself', withByte(createBlock([[1, Buffer.alloc(40)]]), 9, 0x10)],
    [
      'has two signatures of a developer',
      createBlock([
        [0x01000101, Buffer.alloc(4)],
        [0x01000101, Buffer.alloc(4)],
      ]),
    ],
    ['has a signer longer than itself', createBlock([[0x01000101, Buffer.from('ff000000', 'hex')]])],
    [
      'has more signers than anybody checks',
      createBlock([
        [
          0x01000101,
          createSigners(
            ARCHIVE,
            Array.from({ length: 11 }, () => SIGNED),
          ),
        ],
      ]),
    ],
  ])('PKG-20: a block is refused that %s', (_given, block) => {
    expect(open(insertBeforeDirectory(ARCHIVE, block))).toMatchObject({
      opened: undefined,
      found: ['MINIAPP_PACKAGE_INVALID PKG-20'],
    });
  });

  it('PKG-20: answers for any bytes before the mark, and throws for none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const pairs = createBlock([[0x01000101, Buffer.from(noise)]]);
        for (const block of [pairs, Buffer.concat([noise, Buffer.from(MARK)])]) {
          const { opened, found } = open(insertBeforeDirectory(ARCHIVE, block));
          expect(opened !== undefined || found.length > 0).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});

function withByte(bytes: Buffer, at: number, change: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ change, at);
  return changed;
}
