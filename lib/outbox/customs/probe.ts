import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CustomsTransport } from "#lib/domain/customs-channel";
import { customsHeaders } from "#lib/outbox/customs/customs-headers";
import { signatureProblem } from "#lib/outbox/customs/signature-problem";
import type { Signer } from "#lib/outbox/customs/signer";
import { signByCommand } from "#lib/outbox/customs/signer-command";
import type { Wiring } from "#lib/outbox/customs/wiring";
import { AddressRefused, postOnce } from "#lib/outbox/post-once";
import type { SendTrouble } from "#lib/outbox/send-outcome";
import { uuidv7 } from "#lib/uuid";

/** What a test found: all well, or in what trouble the other side is, with its own words. */
export type Probed = { trouble: SendTrouble | null; words: string; durationMs: number };
type Found = Omit<Probed, "durationMs">;

/** Whoever asks waits for the answer. */
const waitMs = 3_500;
const answerLimitBytes = 16 * 1024;
const well: Found = { trouble: null, words: "" };

/** Asks the way to customs whether it is there, as a document would, without sending one over it. */
export function probeTransport(transport: CustomsTransport, wires: Wiring): Promise<Probed> {
  return timed(() =>
    transport === "folder"
      ? probeFolders([join(wires.outFolder, ".staged"), wires.inFolder])
      : probeAddress(wires.url),
  );
}

function noDocument(id: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Probe><Id>${id}</Id></Probe>\n`;
}

/** Has the signer sign something that is no document; a folder's signer is asked for its folder alone. */
export function probeSigner(signer: Signer): Promise<Probed> {
  return timed(() => (signer.kind === "folder" ? probeFolders([signer.folder]) : probeProgram(signer.argv)));
}

async function probeProgram(argv: readonly string[]): Promise<Found> {
  const given = noDocument(uuidv7());
  const answer = await signByCommand(argv, given, waitMs);
  if (!answer.ok) return { trouble: answer.trouble, words: answer.words };
  const problem = signatureProblem(given, answer.xml);
  return problem ? { trouble: "signature_wrong", words: problem } : well;
}

/**
 * Posts what is no document where documents go, with customs' token. Whoever is there refuses it; one that takes it,
 * redirects it, or does not know the house is no way for documents.
 */
async function probeAddress(url: string): Promise<Found> {
  const signal = AbortSignal.timeout(waitMs);
  try {
    const request = { url, headers: customsHeaders(), body: noDocument(uuidv7()) };
    const { status } = await postOnce(request, { signal, limitBytes: answerLimitBytes });
    const trouble = troubleOfProbe(status);
    return trouble ? { trouble, words: String(status) } : well;
  } catch (error) {
    if (error instanceof AddressRefused) return { trouble: "address_refused", words: "" };
    return { trouble: signal.aborted ? "timeout" : "unreachable", words: "" };
  }
}

function troubleOfProbe(status: number): SendTrouble | null {
  if (status === 401 || status === 403 || status === 404) return "refused";
  if (status >= 400 && status < 500) return status === 429 ? "busy" : null;
  return status >= 300 && status < 400 ? "redirect" : "broken";
}

async function probeFolders(folders: readonly string[]): Promise<Found> {
  try {
    for (const folder of folders) {
      await access(folder.replace(/\.staged$/, ""));
      await mkdir(folder, { recursive: true });
      const file = join(folder, `.probe-${uuidv7()}`);
      await writeFile(file, "");
      await rm(file);
    }
    return well;
  } catch (error) {
    return {
      trouble: "folder_away",
      words: error instanceof Error && "code" in error ? String(error.code) : "",
    };
  }
}

async function timed(look: () => Promise<Found>): Promise<Probed> {
  const began = performance.now();
  return { ...(await look()), durationMs: Math.round(performance.now() - began) };
}
