import { type Algorithm, hash, verify } from "@node-rs/argon2";

const options = {
  algorithm: 2 satisfies Algorithm.Argon2id,
  memoryCost: 19_456,
  timeCost: 2,
  parallelism: 1,
};

/** argon2id with OWASP's parameters, for passwords and PINs. */
export async function hashSecret(secret: string): Promise<string> {
  return hash(secret.normalize("NFKC"), options);
}

/** Whether a secret matches; a null hash costs the same time and never matches. */
export async function verifySecret(stored: string | null, secret: string): Promise<boolean> {
  const decoy = await decoyHash();
  const matches = await verify(stored ?? decoy, secret.normalize("NFKC"));
  return stored !== null && matches;
}

let kept: Promise<string> | null = null;

function decoyHash(): Promise<string> {
  kept ??= hashSecret("nobody has this secret");
  return kept;
}
