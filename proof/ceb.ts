import { closeDatabase } from "#db/client";
import { log } from "#lib/log";
import { step } from "../scripts/start/progress.ts";
import startDatabase from "../scripts/test/database.ts";
import { type Findings, newFindings } from "./ceb/findings.ts";
import { type Flags, readFlags } from "./ceb/flags.ts";
import { proveDocuments } from "./ceb/prove-documents.ts";
import { proveReceipts } from "./ceb/prove-receipts.ts";
import { proveRefusals } from "./ceb/prove-refusals.ts";
import { proveSamples } from "./ceb/prove-samples.ts";
import { reportCeb } from "./ceb/report.ts";

/**
 * Proves that what we write to customs is lawful: generated CEB625 as odd as the tables allow,
 * alone and bundled, are valid, read back as they were given and come out the same twice; what does not fit is
 * refused by name. And that what customs answers is read right however the field writes it, kept whatever it is,
 * and never moves an application to where it does not say. With a sabotage it holds when the deliberate fault was found.
 */
export async function proveCeb(given: readonly string[]): Promise<boolean> {
  const flags = readFlags(given);
  // What is refused by the thousand is this proof's own report.
  log.level = "silent";
  const findings = newFindings();
  return reportCeb(flags, findings, await prove(flags, findings));
}

async function prove(flags: Flags, findings: Findings) {
  const refused = proveRefusals(flags.seed, findings);
  const began = Date.now();
  const documents = await step("Writing documents", () => proveDocuments(flags, findings));
  const seconds = (Date.now() - began) / 1000;
  const samples = await proveSamples(flags.seed, findings);
  return { refused, documents, seconds, samples, ...(await onDatabase(flags, findings)) };
}

async function onDatabase(flags: Flags, findings: Findings) {
  const close = await step("Starting a database", startDatabase);
  const began = Date.now();
  try {
    const receipts = await step("Taking in receipts", () => proveReceipts(flags, findings));
    return { receipts, receiptSeconds: (Date.now() - began) / 1000 };
  } finally {
    await closeDatabase();
    await close();
  }
}
