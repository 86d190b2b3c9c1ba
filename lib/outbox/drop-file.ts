import { access, mkdir, open, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { FileDrop } from "#lib/outbox/channel";
import { notSent, type Sent } from "#lib/outbox/send-outcome";

/** Beside the visible files, so that one step moves a file among them. */
const hidden = ".staged";

/** Writes a whole file where the receiver does not look; on return it survives a loss of power. */
export async function stageFile(folder: string, name: string, text: string): Promise<void> {
  await access(folder);
  const path = stagedPath(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text, { flush: true });
  await flushFolder(dirname(path));
}

/** The step that makes a staged file visible; a message has one name for ever. */
export function dropOf(folder: string, id: string, stagedAs: string): FileDrop {
  return {
    from: stagedPath(folder, stagedAs),
    to: join(folder, `CEB625-${id.replace(/[^\w.-]/g, "_")}.xml`),
  };
}

/** Where files of a drop folder lie before they become visible. */
export function stagedFolder(folder: string): string {
  return join(folder, hidden);
}

function stagedPath(folder: string, name: string): string {
  return join(stagedFolder(folder), name);
}

/**
 * Makes a staged file visible in one step. One that is not there any more is visible already, or was and the
 * receiver took it: that is a delivery too, and never a second file.
 */
export async function revealFile({ from, to }: FileDrop): Promise<Sent> {
  try {
    await access(dirname(from));
    await rename(from, to).catch(unlessGone);
    await flushFolder(dirname(to));
  } catch (error) {
    return notSent("folder_away", error instanceof Error && "code" in error ? String(error.code) : "");
  }
  return { delivered: true, status: null, trouble: null, words: "", retryAfterMs: null };
}

function unlessGone(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

/** A new name in a folder is only as lasting as the folder. Some systems cannot flush one. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder).catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
