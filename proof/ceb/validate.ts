import { readFileSync } from "node:fs";
import { join } from "node:path";
import { memoryPages, validateXML } from "xmllint-wasm";
import { projectRoot } from "../../scripts/start/settings.ts";

type Named = { fileName: string; contents: string };

const schema = readFileSync(join(projectRoot, "proof", "ceb", "ceb625.xsd"), "utf8");

/** What libxml2 says against these documents under the schema; empty when all are valid. */
export async function complaintsOf(documents: readonly Named[]): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: documents,
    schema: [schema],
    initialMemoryPages: memoryPages.MiB * 64,
    maxMemoryPages: memoryPages.GiB,
  });
  return valid ? [] : errors.map(({ rawMessage }) => rawMessage);
}
