import { desc, eq } from "drizzle-orm";
import { feedbackMessages } from "#db/schema/feedback";
import { importListLines, importLists } from "#db/schema/import-lists";
import { items, photos } from "#db/schema/items";
import { apiKeys } from "#db/schema/people";
import { manualDeliveries } from "#db/schema/rejections";
import { makeHandedOver } from "#lib/access/handed-over.testing";
import type { Known } from "#lib/access/sample-of.testing";
import { visitorOf } from "#lib/access/visitor.testing";
import type { Context } from "#lib/context";
import { randomOffice } from "#lib/feedback/message.testing";
import { writeQuery } from "#lib/feedback/write-query";
import { makeAdmitted } from "#lib/returns/stock-piece.testing";
import { makeSale, randomDigits, type Sale } from "#lib/returns/testing";
import { photographPiece } from "#lib/returns/testing-piece";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem } from "#lib/testing";
import { aSecret, wire } from "#lib/webhooks/owner.testing";
import { rotateOwnerKey } from "#lib/webhooks/rotate-owner-key";
import { sendTestWebhook } from "#lib/webhooks/send-test-webhook";

/** The roles that see only what carries their own code. */
export const ownerRoles = ["merchant", "platform", "agent", "origin_officer"] as const;
export type OwnerRole = (typeof ownerRoles)[number];

/** Who owns a sale at customs, by role. */
export type Codes = Readonly<Record<OwnerRole, string>>;

/** Goods, papers, messages and people under four codes: by what they are asked for, and by which words they are known. */
export type World = {
  codes: Codes;
  /** What names its things, in the fields of what is asked; some by whose they are. */
  known: Readonly<Record<OwnerRole, Known>>;
  /** Words that stand in its rows and in nobody else's. */
  words: readonly string[];
};

/** Four codes that nobody else has. */
export async function makeCodes(): Promise<Codes> {
  const [merchant, platform, agent] = ["C", "P", "A"].map((kind) => `${kind}${randomDigits(9)}`);
  return {
    merchant: merchant ?? "",
    platform: platform ?? "",
    agent: agent ?? "",
    origin_officer: await randomOffice(),
  };
}

/** The same but for one: what only that role may not see, and its three partners may. */
export async function codesOfRival(codes: Codes, role: OwnerRole): Promise<Codes> {
  return { ...codes, [role]: (await makeCodes())[role] };
}

/** One piece handed over with its papers and messages, and one that waits for its owner, under words of their own. */
export async function makeWorld(codes: Codes): Promise<World> {
  const word = `金丝雀${randomDigits(12)}`;
  const sale = await makeCanarySale(codes, word);
  const made = await makeHandedOver(sale);
  const waiting = await makeAdmitted({ sale: await makeCanarySale(codes, word) });
  await photographPiece(made.plate);
  const messageId = await askAbout(codes.origin_officer, sale, word);
  const { plate, batchNo, number, returnNo } = made;
  const { invtNo, orderNo } = sale;
  const ids = { plate, batchNo, number, returnNo, returnNos: returnNo, orderNo, invtNo: invtNo ?? "" };
  const common = { ...ids, id: await photoOf(plate) };
  const ownerSays = {
    merchant: await wireOwner("merchant", codes.merchant, word),
    platform: await wireOwner("platform", codes.platform, word),
  };
  const known = {
    merchant: { ...common, ...(await accountOf("merchant", codes)), messageId: ownerSays.merchant },
    platform: { ...common, ...(await accountOf("platform", codes)), messageId: ownerSays.platform },
    agent: { ...common, ...(await accountOf("agent", codes)) },
    origin_officer: {
      ...common,
      ...(await accountOf("origin_officer", codes)),
      messageId,
      handOverId: await handOver(codes.origin_officer, messageId, word),
    },
  };
  const words = [word, waiting.plate, waiting.sale.orderNo, sale.copNo, messageId, ...Object.values(ids)];
  return { codes, known, words };
}

async function makeCanarySale(codes: Codes, word: string): Promise<Sale> {
  const { merchant: ebcCode, platform: ebpCode, agent: agentCode, origin_officer: officeCode } = codes;
  const sale = await makeSale({ ebcCode, ebpCode, agentCode, officeCode, lines: [{ qty: "1" }] });
  await asSystem(async ({ tx }: Context) => {
    const names = { ebcName: `${word}商`, ebpName: `${word}台`, agentName: `${word}行` };
    await tx.update(importLists).set(names).where(eq(importLists.id, sale.listId));
    await tx.update(importListLines).set({ gname: word }).where(eq(importListLines.listId, sale.listId));
  }, null);
  return { ...sale, lines: sale.lines.map((line) => ({ ...line, gname: word })) };
}

/** Has the office ask about the newest message of a list; returns the message's id. */
async function askAbout(officeCode: string, { listId }: Sale, word: string): Promise<string> {
  const [message] = await asSystem(
    ({ tx }: Context) =>
      tx
        .select({ id: feedbackMessages.id })
        .from(feedbackMessages)
        .where(eq(feedbackMessages.listId, listId))
        .orderBy(desc(feedbackMessages.createdAt))
        .limit(1),
    null,
  );
  if (!message) throw new Error("nobody was told");
  const { actor } = await visitorOf("origin_officer", officeCode);
  await runUseCase(actor, writeQuery, { messageId: message.id, note: word });
  return message.id;
}

/** A message handed to the office on paper; returns the id of its scan, behind which lies no file. */
async function handOver(officeCode: string, messageId: string, word: string): Promise<string> {
  const { userId } = await actorFor("declarant");
  const [row] = await asSystem(
    ({ tx, now }: Context) =>
      tx
        .insert(manualDeliveries)
        .values({
          ...{ officeCode, messageId, paperNo: word, handedBy: word, receivedBy: word, handedAt: now },
          ...{ scanSha256: "0".repeat(64), scanMediaType: "image/webp", scanSizeBytes: 1 },
          ...{ recordedBy: userId, recordedAt: now },
        })
        .returning({ id: manualDeliveries.id }),
    null,
  );
  return row?.id ?? "";
}

/** An owner's own system, and a message to it; returns the message's id. */
async function wireOwner(role: "merchant" | "platform", code: string, word: string): Promise<string> {
  const owner = await wire(role, code, { url: `https://shop.example/${encodeURIComponent(word)}` });
  await runUseCase(owner, rotateOwnerKey, { code, secret: aSecret() });
  return (await runUseCase(owner, sendTestWebhook, { code })).messageId;
}

async function photoOf(plate: string): Promise<string> {
  const [photo] = await asSystem(
    ({ tx }: Context) =>
      tx
        .select({ id: photos.id })
        .from(photos)
        .innerJoin(items, eq(items.id, photos.itemId))
        .where(eq(items.plate, plate)),
    null,
  );
  return photo?.id ?? "";
}

/** Somebody's account under a code, with the key of its machine. */
async function accountOf(role: OwnerRole, codes: Codes): Promise<Known> {
  const { actor, login } = await visitorOf(role, codes[role]);
  const [key] = await asSystem(
    ({ tx }: Context) =>
      tx
        .select({ id: apiKeys.id })
        .from(apiKeys)
        .where(eq(apiKeys.userId, actor.userId ?? "")),
    null,
  );
  return { code: codes[role], login, keyId: key?.id ?? "" };
}

/** The same things of nobody: as well formed, and there are none. */
export function guessed(known: Known): Known {
  const guess = ([name, value]: [string, string]) => [
    name,
    name === "plate" ? value.replace(/.$/, "0") : bent(value),
  ];
  return Object.fromEntries(Object.entries(known).map(guess));
}

/** With the last four figures of its longest run turned round. */
function bent(value: string): string {
  const turned = (digits: string) => [...digits].map((digit) => 9 - Number(digit)).join("");
  return value.replace(/\d{4}(?!.*\d{4})/, turned);
}

/** Which of these words a text has that nobody asked with. */
export function canariesIn(said: string, asked: string, words: readonly string[]): string[] {
  return words.filter((word) => said.includes(word) && !asked.includes(word));
}
