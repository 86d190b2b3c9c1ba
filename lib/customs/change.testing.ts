import { eq } from "drizzle-orm";
import type { z } from "zod";
import { applicationChanges, customsDocuments } from "#db/schema/applications";
import { inScope } from "#db/scope";
import { getApplication } from "#lib/customs/get-application";
import { documentRow } from "#lib/customs/queue-document";
import { makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import { type RequestChange, requestChange } from "#lib/customs/request-change";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { unseal } from "#lib/vault";

type Asked = Partial<Extract<z.infer<typeof RequestChange>, { kind: "amend" }>>;

export const amend = (applicationNo: string, asked: Asked = {}) => ({
  kind: "amend" as const,
  applicationNo,
  removes: [],
  adds: [],
  quantities: [],
  fields: {},
  reason: "关员核验数量不符",
  ...asked,
});

export const withdraw = (applicationNo: string) => ({
  kind: "withdraw" as const,
  applicationNo,
  reason: "商家撤回",
});

/** Asks customs for a change; its own number. */
export const ask = async (input: z.infer<typeof RequestChange>) =>
  (await runUseCase(await actorFor("declarant"), requestChange, input)).copNo;

/** Two pieces in an application that customs has, or admitted. */
export async function makeAccepted(status: "120" | "800" = "120") {
  const made = await makeDeclared({ pieces: [{ gnum: 1 }, { gnum: 1 }] });
  await receive(made.applicationNo, "120", 1);
  if (status === "800") await receive(made.applicationNo, "800", 2);
  const [first = "", second = ""] = made.plates;
  return { ...made, first, second };
}

export async function changeOf(copNo: string) {
  const [change] = await inScope(system, (tx) =>
    tx.select().from(applicationChanges).where(eq(applicationChanges.copNo, copNo)),
  );
  return change;
}

/** The lines an application has now: number and quantity. */
export async function linesNow(applicationNo: string) {
  const { lines } = await runUseCase(await actorFor("declarant"), getApplication, { applicationNo });
  return lines.map(({ gnum, qty }) => [gnum, Number(qty)]);
}

/** A kept document with its text. */
export async function documentOf(copNo: string) {
  const [document] = await inScope(system, (tx) =>
    tx.select().from(customsDocuments).where(eq(customsDocuments.copNo, copNo)),
  );
  if (!document) throw new Error(`no document ${copNo}`);
  return { ...document, xml: unseal(document.bodySealed, documentRow(copNo)) };
}
