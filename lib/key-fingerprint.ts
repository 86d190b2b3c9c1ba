import { createHash } from "node:crypto";

/** The beginning of a key's digest: by this both sides know which key is meant without saying it. */
export function fingerprintOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex").slice(0, 12);
}
