import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#lib/env";

const ivBytes = 12;
const tagBytes = 16;

/** Seals a text or bytes with AES-256-GCM, bound to the row it belongs to: moved elsewhere it does not open. */
export function seal(plain: string | Uint8Array, row: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", derivedKey("seal"), iv).setAAD(Buffer.from(row));
  const sealed = Buffer.concat([cipher.update(Buffer.from(plain)), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` sealed for the same row; throws when a byte or the row differs. */
export function unseal(sealed: Uint8Array, row: string): string {
  return unsealBytes(sealed, row).toString("utf8");
}

/** Opens what `seal` sealed for the same row, byte for byte; throws when a byte or the row differs. */
export function unsealBytes(sealed: Uint8Array, row: string): Buffer {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", derivedKey("seal"), bytes.subarray(0, ivBytes));
  decipher.setAAD(Buffer.from(row)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]);
}

/** A keyed digest that finds equal values without storing them. */
export function blindIndex(value: string, field: string): Buffer {
  return createHmac("sha256", derivedKey(`index:${field}`))
    .update(value)
    .digest();
}

function derivedKey(purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", Buffer.from(env().DATA_KEY, "base64"), "", `guicang:${purpose}`, 32));
}
