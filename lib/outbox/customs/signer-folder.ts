import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { signatureProblem } from "#lib/outbox/customs/signature-problem";
import type { Signed } from "#lib/outbox/customs/signer";

/** A file that is still being written is not read. */
const restMs = 1_000;

/**
 * Leaves the document in `unsigned` and takes it from `signed`, under one name, whenever the signer is done; both
 * go once it is kept. What came back as another document is set aside in `wrong`, so that it can be signed anew.
 */
export async function signByFolder(folder: string, id: string, xml: string): Promise<Signed> {
  const at = (part: string) => join(folder, part, `${id.replace(/[^\w.-]/g, "_")}.xml`);
  try {
    const signed = await readIfWhole(at("signed"));
    if (signed === null) {
      await leave(at("unsigned"), join(folder, "unsigned"), xml);
      return { ok: false, trouble: "signer_waiting", words: "" };
    }
    const problem = signatureProblem(xml, signed);
    if (problem) {
      await mkdir(join(folder, "wrong"), { recursive: true });
      await rename(at("signed"), at("wrong"));
      return { ok: false, trouble: "signature_wrong", words: problem };
    }
    const forget = async () => {
      for (const part of ["unsigned", "signed"]) await rm(at(part), { force: true });
    };
    return { ok: true, xml: signed, forget };
  } catch (error) {
    const words = error instanceof Error && "code" in error ? String(error.code) : "";
    return { ok: false, trouble: "signer_away", words };
  }
}

async function readIfWhole(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null);
  if (!found || Date.now() - found.mtimeMs < restMs) return null;
  return readFile(path, "utf8");
}

/** Once, and whole: the signer may look at any moment. */
async function leave(path: string, folder: string, xml: string): Promise<void> {
  if (await stat(path).catch(() => null)) return;
  await mkdir(folder, { recursive: true });
  await writeFile(`${path}.part`, xml, { flush: true });
  await rename(`${path}.part`, path);
}
