import { createHash } from "node:crypto";
import { asc, eq, inArray } from "drizzle-orm";
import { applications } from "#db/schema/applications";
import { customsInbound } from "#db/schema/customs-messages";
import { importLists } from "#db/schema/import-lists";
import { inScope } from "#db/scope";
import { makeDeclared } from "#lib/customs/received-receipt.testing";
import { takeInbound } from "#lib/customs/take-inbound";
import { formatCebTime } from "#lib/domain/ceb/ceb-time";
import { uuidv7 } from "#lib/uuid";
import { type Random, seededRandom } from "../../scripts/demo/random.ts";
import { everything } from "../crash/everything.ts";
import { afterReceipt, claimedStates, type Expected, isDecided } from "./expected-states.ts";
import type { Findings } from "./findings.ts";
import type { Flags } from "./flags.ts";
import { damage, harmless, receiptXml } from "./receipt-text.ts";
import { sabotageReceipts } from "./sabotage.ts";

const applicationsPerThousand = 15;
const ordinary = ["1", "2", "3", "4", "120", "300", "500", "7", "-1"];
const verdicts = ["399", "800", "100"];

export type ReceiptFigures = { messages: number; damaged: number; kept: number; moved: number };

type Known = { copNo: string; invtNo: string; expected: Expected };

/**
 * Takes in generated receipts through the use-case on a real database, some written in odd ways and some damaged:
 * nothing crashes, every message is kept, a sound one does exactly what it says, and a damaged one never leads
 * an application to a state that nothing in it says.
 */
export async function proveReceipts(flags: Flags, findings: Findings): Promise<ReceiptFigures> {
  const random = seededRandom(`receipts ${flags.seed}`);
  const known = await declareSome(Math.max(4, Math.ceil((flags.receipts / 1000) * applicationsPerThousand)));
  const figures: ReceiptFigures = { messages: 0, damaged: 0, kept: 0, moved: 0 };
  const sent = new Set<string>();
  for (let n = 0; n < flags.receipts; n++) {
    const application = random.pick(known);
    const isDamaged = random.isLucky(0.6);
    const message = draw(random, application, isDamaged);
    sent.add(createHash("sha256").update(message.bytes).digest("hex"));
    await take(message.bytes, message.what, findings);
    await judge(known, application, message, isDamaged, figures, findings);
    figures.messages++;
    if (isDamaged) figures.damaged++;
  }
  await sabotageReceipts(flags.sabotage, known[0]?.copNo ?? "");
  await auditStates(known, findings);
  figures.kept = await auditKept(sent, findings);
  return figures;
}

async function declareSome(count: number): Promise<Known[]> {
  const known: Known[] = [];
  while (known.length < count) {
    const { applicationNo } = await makeDeclared();
    const [row] = await inScope(everything, (tx) =>
      tx
        .select({ invtNo: importLists.invtNo })
        .from(applications)
        .innerJoin(importLists, eq(importLists.id, applications.listId))
        .where(eq(applications.applicationNo, applicationNo)),
    );
    known.push({
      copNo: applicationNo,
      invtNo: row?.invtNo ?? "",
      expected: { status: "queued", lastAt: 0 },
    });
  }
  return known;
}

type Message = { bytes: Buffer; what: string; returnStatus: string; at: number };

let lastMoment = Date.now();

function draw(random: Random, { copNo, invtNo }: Known, isDamaged: boolean): Message {
  const returnStatus = random.isLucky(0.02) ? random.pick(verdicts) : random.pick(ordinary);
  // Every moment once, and one in four from the past: receipts overtake each other.
  lastMoment += random.int(1, 50);
  const at = lastMoment - (random.isLucky(0.25) ? random.int(60_000, 3_600_000) * 24 : 0);
  const xml = receiptXml([
    {
      guid: uuidv7(),
      customsCode: "2991",
      agentCode: "3301980ZZZ",
      copNo,
      preNo: "T20260815000000045",
      invtNo,
      returnStatus,
      returnTime: formatCebTime(new Date(at), 17),
      returnInfo: "[Code:2600;Desc:放行]",
    },
  ]);
  const [how, write] = random.pick(Object.entries(isDamaged ? damage : harmless));
  const written = isDamaged
    ? (damage[how]?.(Buffer.from(xml), random) ?? Buffer.alloc(0))
    : Buffer.from(harmless[how]?.(xml, random) ?? "");
  if (!write) throw new Error("nothing to write with");
  return { bytes: written, what: `${returnStatus} ${how}`, returnStatus, at };
}

async function take(bytes: Buffer, what: string, findings: Findings): Promise<void> {
  try {
    await takeInbound({ source: "http", fileName: null, body: bytes }, uuidv7());
  } catch (error) {
    findings.fault("crash", `${what}: ${error instanceof Error ? error.message : error}`);
  }
}

async function judge(
  known: readonly Known[],
  application: Known,
  message: Message,
  isDamaged: boolean,
  figures: ReceiptFigures,
  findings: Findings,
): Promise<void> {
  if (!isDamaged) {
    const { returnStatus, at } = message;
    const said = returnStatus.startsWith("-") ? "4" : returnStatus;
    application.expected = afterReceipt(application.expected, said, at);
  }
  for (const { copNo, status, lastAt } of await standing(known)) {
    const one = known.find((other) => other.copNo === copNo);
    if (!one) continue;
    if (status !== one.expected.status) {
      figures.moved++;
      const mayBe = isDamaged && !isDecided(one.expected) && claimedStates(message.bytes, copNo).has(status);
      if (!mayBe) findings.fault("wrong state", `${message.what}: ${one.expected.status} became ${status}`);
    }
    if (isDamaged || status !== one.expected.status) one.expected = { status, lastAt };
  }
}

async function standing(known: readonly Known[]) {
  const rows = await inScope(everything, (tx) =>
    tx
      .select({
        copNo: applications.applicationNo,
        status: applications.status,
        at: applications.lastReceiptAt,
      })
      .from(applications)
      .where(
        inArray(
          applications.applicationNo,
          known.map(({ copNo }) => copNo),
        ),
      )
      .orderBy(asc(applications.id)),
  );
  return rows.map(({ copNo, status, at }) => ({ copNo, status, lastAt: at?.getTime() ?? 0 }));
}

async function auditStates(known: readonly Known[], findings: Findings): Promise<void> {
  for (const { copNo, status } of await standing(known)) {
    const expected = known.find((other) => other.copNo === copNo)?.expected.status;
    if (status !== expected) findings.fault("wrong state", `${copNo} ended ${status}, not ${expected}`);
  }
}

async function auditKept(sent: ReadonlySet<string>, findings: Findings): Promise<number> {
  const rows = await inScope(everything, (tx) =>
    tx.select({ sha256: customsInbound.sha256 }).from(customsInbound),
  );
  const kept = new Set(rows.map(({ sha256 }) => sha256));
  for (const sha256 of sent) if (!kept.has(sha256)) findings.fault("lost", `a message with sha256 ${sha256}`);
  return kept.size;
}
