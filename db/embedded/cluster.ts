import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Account, requireTraversable } from "#db/embedded/account";
import type { Binaries } from "#db/embedded/binaries";
import { explainServerFailure } from "#db/embedded/explain-server-failure";

export const superuser = "postgres";

/**
 * Makes sure that `folder` holds a complete cluster with a known superuser password, and returns where.
 * The cluster is made under another name and renamed when whole, so a killed initdb leaves nothing that looks finished.
 */
export async function ensureCluster(folder: string, binaries: Binaries, account: Account) {
  makeFolder(folder, account);
  requireTraversable(folder, account);
  requireTraversable(dirname(binaries.postgres), account);
  const cluster = join(folder, "cluster");
  const passwordFile = join(folder, "superuser-password");
  for (const name of readdirSync(folder)) {
    if (name.startsWith("half-made-")) rmSync(join(folder, name), { recursive: true, force: true });
  }
  if (!existsSync(cluster)) await createCluster(folder, cluster, passwordFile, binaries, account);
  return { cluster, password: readFileSync(passwordFile, "utf8").trim() };
}

function makeFolder(folder: string, account: Account): void {
  const firstMade = mkdirSync(folder, { recursive: true });
  if (!firstMade || !account) return;
  for (let made = folder; made.length >= firstMade.length; made = dirname(made)) chmodSync(made, 0o755);
}

async function createCluster(
  folder: string,
  cluster: string,
  passwordFile: string,
  binaries: Binaries,
  account: Account,
) {
  const password = randomBytes(24).toString("base64url");
  const halfMade = join(folder, `half-made-${randomBytes(4).toString("hex")}`);
  const handedOver = `${halfMade}-password`;
  mkdirSync(halfMade, { mode: 0o700 });
  writeFileSync(handedOver, password, { mode: 0o600 });
  if (account) {
    chownSync(halfMade, account.uid, account.gid);
    chownSync(handedOver, account.uid, account.gid);
  }
  await initdb(binaries.initdb, halfMade, handedOver, account);
  rmSync(handedOver);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  renameSync(halfMade, cluster);
}

async function initdb(program: string, target: string, passwordFile: string, account: Account) {
  const args = [
    `--pgdata=${target}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale=C",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--data-checksums",
    "--no-instructions",
  ];
  try {
    await promisify(execFile)(program, args, {
      cwd: dirname(program),
      ...(account && { uid: account.uid, gid: account.gid }),
    });
  } catch (cause) {
    const output = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : String(cause);
    throw new Error(explainServerFailure("The database folder could not be made", output), { cause });
  }
}
