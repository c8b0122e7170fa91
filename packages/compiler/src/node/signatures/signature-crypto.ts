import {
  constants,
  createHash,
  createPublicKey,
  type KeyObject,
  type VerifyKeyObjectInput,
  verify,
  X509Certificate,
} from 'node:crypto';
import type { SignatureCrypto, SignatureScheme } from '../../project/miniapp/archive/verify-signature.ts';

/** Signatures of MiniApp packages, verified by what Node is built with. */
export const signatureCrypto: SignatureCrypto = {
  digest(hash, parts) {
    const digest = createHash(hash);
    for (const part of parts) digest.update(part);
    return digest.digest();
  },
  verify(scheme, publicKey, data, signature) {
    const key = readPublicKey(publicKey);
    // A key of another kind would be used in its own way, whatever the scheme says.
    if (key === undefined || key.asymmetricKeyType !== scheme.key) return false;
    try {
      return verify(scheme.hash, data, { key, ...toOptions(scheme) }, signature);
    } catch {
      return false;
    }
  },
  isCertificateOf(certificate, publicKey) {
    const key = readPublicKey(publicKey);
    try {
      return key !== undefined && new X509Certificate(certificate).publicKey.equals(key);
    } catch {
      return false;
    }
  },
};

function toOptions({ key, padding, hash }: SignatureScheme): Omit<VerifyKeyObjectInput, 'key'> {
  if (key !== 'rsa') return { dsaEncoding: 'der' };
  if (padding === 'pkcs1') return { padding: constants.RSA_PKCS1_PADDING };
  return { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: hash === 'sha256' ? 32 : 64 };
}

function readPublicKey(key: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(key), format: 'der', type: 'spki' });
  } catch {
    return undefined;
  }
}
