import { createHash } from "node:crypto";

/** Under what a secret code is looked up, a paper's or a tracker's: a look-up by hash tells nothing by its time. */
export function codeHashOf(code: string): Buffer {
  return createHash("sha256").update(code).digest();
}
