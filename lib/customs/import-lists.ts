import { inArray, or, sql } from "drizzle-orm";
import { importLists as table } from "#db/schema/import-lists";
import type { Context } from "#lib/context";
import {
  authorizeImport,
  type ImportOutcome,
  lockImports,
  taken,
  unchanged,
} from "#lib/customs/import-outcome";
import { contentHashOf, insertLists, type NewList } from "#lib/customs/insert-lists";
import { ensureOffices, releasable, releaseLists } from "#lib/customs/release-lists";
import type { ImportListDocument } from "#lib/domain/ceb/import-list";
import { originatingOffice } from "#lib/domain/ceb/invt-no";
import { problem } from "#lib/domain/ceb/problem";
import { clockVersionsIn, fixLastDays } from "#lib/domain/rules/clock-params";
import { readRules } from "#lib/read-rules";
import { nameOriginatingOffice } from "#lib/returns/name-originating-office";
import { uuidv7 } from "#lib/uuid";

/** What makes a list the same list: the sender's number within the enterprise, else customs', else the E-Port's. */
type Identity = Pick<typeof table.$inferSelect, "ebcCode" | "copNo" | "preNo" | "invtNo">;
type Known = Identity & { id: string; contentHash: Uint8Array; releasedAt: Date | null };
type Release = { id: string; invtNo: string; releasedAt: Date };

/**
 * Takes in checked CEB621 documents. The same list again changes nothing, but for a release time that
 * was not known before; another list under a number we hold is refused. Receipts that came before
 * their list are applied. One outcome per document, in their order.
 */
export async function importLists(
  ctx: Context,
  documents: readonly ImportListDocument[],
): Promise<ImportOutcome[]> {
  authorizeImport(ctx);
  if (documents.length === 0) return [];
  await lockImports(ctx);
  const known = indexOf(await findKnown(ctx, documents));
  const fresh: NewList[] = [];
  const releases: Release[] = [];
  const outcomes = documents.map((document) => sortOut(document, known, fresh, releases));
  const numbers = fresh.flatMap(({ document }) => document.head.invtNo ?? []);
  await ensureOffices(ctx, [...numbers, ...releases.map(({ invtNo }) => invtNo)]);
  await insertLists(ctx, fresh);
  await applyReleases(ctx, releases);
  await applyReceipts(ctx, fresh);
  return outcomes;
}

function sortOut(
  document: ImportListDocument,
  known: Map<string, Known>,
  fresh: NewList[],
  releases: Release[],
): ImportOutcome {
  const { head, releasedAt } = document;
  const contentHash = contentHashOf(document);
  const found = keysOf(head)
    .map((key) => known.get(key))
    .find((list) => list !== undefined);
  if (!found) {
    const list = { id: uuidv7(), document, contentHash };
    fresh.push(list);
    remember(known, { ...head, id: list.id, contentHash, releasedAt });
    return taken;
  }
  const isSame = contentHash.equals(found.contentHash);
  if (!isSame || (head.invtNo && found.invtNo && head.invtNo !== found.invtNo)) {
    const field = head.copNo ? "copNo" : head.invtNo ? "invtNo" : "preNo";
    return {
      status: "refused",
      problem: problem(field, "differs_from_stored", { value: head[field] ?? "" }),
    };
  }
  if (!releasedAt || !head.invtNo || found.releasedAt) return unchanged;
  found.releasedAt = releasedAt;
  releases.push({ id: found.id, invtNo: head.invtNo, releasedAt });
  return taken;
}

async function findKnown(ctx: Context, documents: readonly ImportListDocument[]): Promise<Known[]> {
  const heads = documents.map(({ head }) => head);
  const among = (column: typeof table.copNo | typeof table.invtNo | typeof table.preNo, texts: string[]) =>
    texts.length > 0 ? inArray(column, texts) : undefined;
  return ctx.tx
    .select({ ...releasable, contentHash: table.contentHash })
    .from(table)
    .where(
      or(
        among(
          table.copNo,
          heads.flatMap(({ copNo }) => copNo ?? []),
        ),
        among(
          table.invtNo,
          heads.flatMap(({ invtNo }) => invtNo ?? []),
        ),
        among(
          table.preNo,
          heads.flatMap(({ copNo, preNo }) => (copNo ? [] : (preNo ?? []))),
        ),
      ),
    );
}

function indexOf(lists: readonly Known[]): Map<string, Known> {
  const known = new Map<string, Known>();
  for (const list of lists) remember(known, list);
  return known;
}

function remember(known: Map<string, Known>, list: Known): void {
  for (const key of keysOf(list)) known.set(key, list);
}

function keysOf({ ebcCode, copNo, preNo, invtNo }: Identity): string[] {
  const keys: string[] = [];
  if (copNo) keys.push(`cop ${ebcCode} ${copNo}`);
  if (invtNo) keys.push(`invt ${invtNo}`);
  if (preNo && !copNo) keys.push(`pre ${preNo}`);
  return keys;
}

async function applyReleases(ctx: Context, releases: readonly Release[]): Promise<void> {
  if (releases.length === 0) return;
  const rules = await readRules(ctx);
  for (const { id, invtNo, releasedAt } of releases) {
    await ctx.tx
      .update(table)
      .set({
        status: "released",
        invtNo,
        officeCode: originatingOffice(invtNo),
        releasedAt,
        ...fixLastDays(rules, releasedAt),
        clockVersions: clockVersionsIn(rules),
      })
      .where(sql`${table.id} = ${id}`);
  }
  const offices = releases.map(({ id, invtNo }) => [id, originatingOffice(invtNo)] as const);
  await nameOriginatingOffice(ctx, new Map(offices));
}

async function applyReceipts(ctx: Context, fresh: readonly NewList[]): Promise<void> {
  const lists = fresh.map(({ id, document: { head, releasedAt } }) => ({
    id,
    ebcCode: head.ebcCode,
    copNo: head.copNo,
    preNo: head.preNo,
    invtNo: head.invtNo,
    releasedAt,
    lastReceiptAt: null,
  }));
  await releaseLists(ctx, lists);
}
