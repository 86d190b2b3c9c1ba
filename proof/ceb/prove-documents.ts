import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseCebTree } from "#lib/customs/read/parse-ceb-tree";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";
import { bundleRefundMessages, maxApplications } from "#lib/domain/ceb/refund-message";
import { renderRefundApplication } from "#lib/domain/ceb/render-refund-application";
import { type Random, seededRandom } from "../../scripts/demo/random.ts";
import { differencesOf } from "./differences.ts";
import type { Findings } from "./findings.ts";
import type { Flags } from "./flags.ts";
import { oddApplication, oddGuid, oddTransport } from "./odd-application.ts";
import { complaintsOf } from "./validate.ts";

const batchBytes = 8 * 1024 * 1024;

export type DocumentFigures = { messages: number; applications: number; lines: number; bytes: number };

/**
 * Writes generated messages twice, one application each or bundled, holds each against the schema and its own data,
 * and leaves them in the folder that was asked for.
 */
export async function proveDocuments(flags: Flags, findings: Findings): Promise<DocumentFigures> {
  const random = seededRandom(`documents ${flags.seed}`);
  const figures: DocumentFigures = { messages: 0, applications: 0, lines: 0, bytes: 0 };
  if (flags.out) mkdirSync(flags.out, { recursive: true });
  let batch: { fileName: string; contents: string }[] = [];
  let size = 0;
  const check = async () => {
    for (const complaint of batch.length > 0 ? await complaintsOf(batch) : [])
      findings.fault("against the schema", complaint);
    batch = [];
    size = 0;
  };
  for (let at = 1; at <= flags.documents; at++) {
    const applications = draw(random, at);
    const guid = applications.length === 1 ? String(applications[0]?.head.guid) : oddGuid(random);
    const xml = sabotaged(write(guid, applications, findings), at, flags);
    if (xml !== sabotaged(write(guid, applications, findings), at, flags))
      findings.fault("other bytes", `message ${at}`);
    compare(xml, applications, at, findings);
    const fileName = `CEB625-${String(at).padStart(5, "0")}.xml`;
    if (flags.out) writeFileSync(join(flags.out, fileName), xml);
    batch.push({ fileName, contents: xml });
    size += xml.length;
    figures.messages++;
    figures.applications += applications.length;
    figures.lines += applications.reduce((sum, { lines }) => sum + lines.length, 0);
    figures.bytes += Buffer.byteLength(xml);
    if (size > batchBytes) await check();
  }
  await check();
  return figures;
}

/** Mostly as a house declares, now and then the largest that the schema allows. */
function draw(random: Random, at: number): RefundApplicationInput[] {
  const bundled = at % 500 === 0 ? maxApplications : random.isLucky(0.05) ? random.int(2, 12) : 1;
  const shared = oddTransport(random);
  return Array.from({ length: bundled }, () => {
    const lines = random.isLucky(bundled > 12 ? 0.01 : 0.02) ? 99 : random.int(1, 3);
    return { ...oddApplication(random, lines), ...shared };
  });
}

function write(guid: string, applications: readonly RefundApplicationInput[], findings: Findings): string {
  const written = applications.map((application) => {
    const { xml, problems } = renderRefundApplication(application);
    if (xml === null)
      findings.fault("not named", `a lawful application was refused: ${JSON.stringify(problems)}`);
    return xml ?? "";
  });
  return bundleRefundMessages(guid, written);
}

function compare(
  xml: string,
  applications: readonly RefundApplicationInput[],
  at: number,
  findings: Findings,
) {
  const parsed = parseCebTree(xml);
  if (!parsed.ok) return findings.fault("against the schema", `message ${at}: ${parsed.reason}`);
  for (const difference of differencesOf(parsed.tree, applications)) {
    findings.fault("other data", `message ${at}: ${difference}`);
  }
}

/** Every hundredth message, where the proof was told to look away. */
function sabotaged(xml: string, at: number, { sabotage }: Flags): string {
  if (at % 100 !== 0) return xml;
  if (sabotage === "empty-element")
    return xml.replace("</ceb:unit>", "</ceb:unit>\n        <ceb:note></ceb:note>");
  if (sabotage === "altered-text") return xml.replace(/<ceb:reason>[^<]*</, "<ceb:reason>别的原因<");
  return xml;
}
