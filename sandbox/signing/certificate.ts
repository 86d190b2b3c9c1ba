import { type KeyObject, randomBytes, sign } from "node:crypto";
import { bits, der, integer, nothing, oid, sequence, set, utcTime, utf8 } from "./der.ts";

const SHA256_WITH_RSA = "1.2.840.113549.1.1.11";
const COMMON_NAME = "2.5.4.3";
const YEARS = 10;

/** A certificate that a key issues to itself: enough for a test, and nobody outside the sandbox believes it. */
export function selfSigned(
  name: string,
  keys: { privateKey: KeyObject; publicKey: KeyObject },
  now: Date,
): Buffer {
  const algorithm = sequence(oid(SHA256_WITH_RSA), nothing());
  const party = sequence(set(sequence(oid(COMMON_NAME), utf8(name))));
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + YEARS);
  const serial = randomBytes(8);
  serial[0] = 0x40 | ((serial[0] ?? 0) & 0x3f);
  const certified = sequence(
    der(0xa0, integer(Buffer.from([2]))),
    integer(serial),
    algorithm,
    party,
    sequence(utcTime(now), utcTime(until)),
    party,
    keys.publicKey.export({ type: "spki", format: "der" }),
  );
  return sequence(certified, algorithm, bits(sign("sha256", certified, keys.privateKey)));
}
