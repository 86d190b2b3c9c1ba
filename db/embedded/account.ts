import { readFileSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** The account the server runs as; null means the account of this process. */
export type Account = { name: string; uid: number; gid: number } | null;

/** PostgreSQL refuses to run as root and needs an account with a passwd entry, so root hands over to `postgres`, else `nobody`. */
export function serverAccount(
  uid: number | undefined = process.getuid?.(),
  passwd: () => string = () => readFileSync("/etc/passwd", "utf8"),
): Account {
  if (uid !== 0) return null;
  const rows = passwd()
    .split("\n")
    .map((line) => line.split(":"));
  for (const name of ["postgres", "nobody"]) {
    const row = rows.find((fields) => fields[0] === name);
    if (row) return { name, uid: Number(row[2]), gid: Number(row[3]) };
  }
  throw new Error(
    "PostgreSQL does not run as root and there is no account postgres or nobody: create one, start as another user, or set DATABASE_URL.",
  );
}

/** Throws one sentence naming the first folder on the way to `path` that the account may not enter. */
export function requireTraversable(path: string, account: Account): void {
  if (!account) return;
  for (const folder of foldersDownTo(resolve(path))) {
    if (mayEnter(folder, account)) continue;
    throw new Error(
      `The folder ${folder} cannot be entered by the account ${account.name} that runs the database: run "chmod o+x ${folder}" or use another folder.`,
    );
  }
}

function foldersDownTo(path: string): string[] {
  const parent = dirname(path);
  return parent === path ? [path] : [...foldersDownTo(parent), path];
}

function mayEnter(folder: string, account: NonNullable<Account>): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
