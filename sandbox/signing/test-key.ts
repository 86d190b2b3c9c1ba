import { createPrivateKey, createPublicKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { selfSigned } from "./certificate.ts";

export type TestKey = { privateKeyPem: string; certificate: X509Certificate };

/** The file of the sandbox's signing key and, beside it in one file, its certificate. */
export function testKeyFile(dataDir: string): string {
  return join(dataDir, "sandbox", "signing-key.pem");
}

/** The key that stands for the declarant's card in the sandbox, made at the first need. */
export function testKey(dataDir: string): TestKey {
  const file = testKeyFile(dataDir);
  if (!existsSync(file)) make(join(dataDir, "sandbox"), file);
  const pem = readFileSync(file, "utf8");
  return {
    privateKeyPem: pem.slice(0, pem.indexOf("-----BEGIN CERTIFICATE")),
    certificate: new X509Certificate(pem),
  };
}

/** Several signers may begin at once: the first file that stands is everybody's. */
function make(folder: string, file: string): void {
  mkdirSync(folder, { recursive: true });
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  const key = createPrivateKey(privateKey);
  const der = selfSigned(
    "Guicang sandbox test key",
    { privateKey: key, publicKey: createPublicKey(key) },
    new Date(),
  );
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, privateKey + new X509Certificate(der).toString(), { mode: 0o600, flush: true });
  try {
    linkSync(mine, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    rmSync(mine, { force: true });
  }
}
