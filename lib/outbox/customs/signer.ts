import type { Env } from "#lib/env";
import { signByCommand } from "#lib/outbox/customs/signer-command";
import { signByFolder } from "#lib/outbox/customs/signer-folder";
import type { SendTrouble } from "#lib/outbox/send-outcome";

/** Who signs: a program that is given the document and answers with it signed, or one that watches a folder. */
export type Signer = { kind: "command"; argv: readonly string[] } | { kind: "folder"; folder: string };

/** A document as it came back, or why there is none; `forget` once it is kept. */
export type Signed =
  | { ok: true; xml: string; forget: () => Promise<void> }
  | { ok: false; trouble: SendTrouble; words: string };

/** The signer that the settings name; null where nobody on this side signs. */
export function signerOf({
  SIGNER_COMMAND,
  SIGNER_FOLDER,
}: Pick<Env, "SIGNER_COMMAND" | "SIGNER_FOLDER">): Signer | null {
  if (SIGNER_COMMAND) return { kind: "command", argv: wordsOf(SIGNER_COMMAND) };
  return SIGNER_FOLDER ? { kind: "folder", folder: SIGNER_FOLDER } : null;
}

/** Has a document signed outside the product, whose keys are none of ours. */
export function signWith(signer: Signer, id: string, xml: string): Promise<Signed> {
  return signer.kind === "command" ? signByCommand(signer.argv, xml) : signByFolder(signer.folder, id, xml);
}

/** A JSON array of words, or words parted by spaces; no shell ever reads it. */
function wordsOf(command: string): string[] {
  if (!command.startsWith("[")) return command.split(/\s+/).filter(Boolean);
  const words: unknown = JSON.parse(command);
  if (Array.isArray(words) && words.every((word) => typeof word === "string")) return words;
  throw new Error("SIGNER_COMMAND is wrong: in brackets it is a JSON array of words.");
}
