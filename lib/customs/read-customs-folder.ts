import { access, mkdir, open, readdir, readFile, rename, stat } from "node:fs/promises";
import { join } from "node:path";
import { systemActor } from "#lib/context";
import { keepInbound } from "#lib/customs/keep-inbound";
import { decodeBytes } from "#lib/customs/read/decode-bytes";
import { takeInbound } from "#lib/customs/take-inbound";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { problem } from "#lib/domain/ceb/problem";
import { AppError } from "#lib/errors";
import { log } from "#lib/log";
import { runUseCase } from "#lib/run-use-case";
import { uuidv7 } from "#lib/uuid";

const filesAtOnce = 100;
const largestBytes = 16 * 1024 * 1024;
const keptOfLarger = 64 * 1024;
/** A file that is still being written is left for the next look. */
const restMs = 1_000;

/**
 * Takes in what the client of customs' platform left in a folder, in the order of the names, and moves each file
 * away: to `archive`, by day, or to `quarantine` where something in it could not be read. A worker that dies between
 * the two takes the same file in again, which changes nothing. Says how many files there were; throws where the
 * database is away, and the files stay.
 */
export async function readCustomsFolder(folder: string, now: Date): Promise<number> {
  const files = (await readdir(folder, { withFileTypes: true, encoding: "buffer" }))
    .filter((entry) => entry.isFile())
    .map((entry) => ({ name: nameOf(entry.name), path: pathOf(folder, entry.name) }))
    .filter(({ name }) => !/^\.|\.(part|tmp)$/i.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .slice(0, filesAtOnce);
  let read = 0;
  for (const file of files) if (await readOrSetAside(folder, file, now)) read++;
  return read;
}

/** A file by its name as people read it, and by the bytes under which its folder knows it. */
type FolderFile = { name: string; path: Buffer };

/** A client may write names in the code page of its machine. */
function nameOf(bytes: Buffer): string {
  return decodeBytes(bytes, "utf-8") ?? decodeBytes(bytes, "gb18030") ?? bytes.toString("latin1");
}

function pathOf(folder: string, name: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${folder}/`), name]);
}

/** One file that cannot be read keeps nothing behind it back; one that another worker took is read. */
async function readOrSetAside(folder: string, file: FolderFile, now: Date): Promise<boolean> {
  try {
    return await readFileOf(folder, file, now);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    if (error instanceof AppError || (code !== "EACCES" && code !== "EPERM" && code !== "ENOENT"))
      throw error;
    if (code === "ENOENT") return false;
    log.error({ err: error, file: file.name }, "a file from customs cannot be read and is set aside");
    await moveInto(join(folder, "quarantine"), file);
    return true;
  }
}

async function readFileOf(folder: string, file: FolderFile, now: Date): Promise<boolean> {
  const { path } = file;
  const found = await stat(path).catch(() => null);
  if (!found || now.getTime() - found.mtimeMs < restMs) return false;
  const isWhole = found.size > largestBytes ? await keepHead(file, now) : await takeFile(file);
  const target = isWhole
    ? join(folder, "archive", formatCebTime(now).slice(0, 8))
    : join(folder, "quarantine");
  await moveInto(target, file);
  return true;
}

async function takeFile({ path, name }: FolderFile): Promise<boolean> {
  const inbound = { source: "folder", fileName: name, body: await readFile(path) } as const;
  const { problems, away } = await takeInbound(inbound, uuidv7());
  if (away) throw away;
  return problems.length === 0;
}

/** No message is so large; its beginning is enough for a person to see what it is. */
async function keepHead({ path, name }: FolderFile, now: Date): Promise<false> {
  const file = await open(path);
  try {
    const body = Buffer.alloc(keptOfLarger);
    await file.read(body, 0, keptOfLarger, 0);
    const inbound = { source: "folder", fileName: name, body } as const;
    const found = problem(null, "too_large", { limit: largestBytes });
    const nothing = { receipts: 0, copNos: [], problem: found };
    await runUseCase(systemActor, keepInbound, { inbound, read: nothing }, { now });
  } finally {
    await file.close();
  }
  return false;
}

/** Under a name of its own where the same name came before. */
async function moveInto(target: string, { path, name }: FolderFile): Promise<void> {
  await mkdir(target, { recursive: true });
  const isTaken = await access(join(target, name)).then(
    () => true,
    () => false,
  );
  await rename(path, join(target, isTaken ? `${uuidv7()}-${name}` : name));
}
