import { eq } from "drizzle-orm";
import { importLists as table } from "#db/schema/import-lists";
import type { ImportOutcome } from "#lib/customs/import-outcome";
import { listHead, listLine } from "#lib/customs/sample-messages.testing";
import { checkImportList, type ImportListDocument } from "#lib/domain/ceb/import-list";
import type { ListReceipt } from "#lib/domain/ceb/receipt";
import { randomDigits } from "#lib/returns/testing";
import { asSystem } from "#lib/testing";

/** A lawful list under numbers nobody else has. */
export function makeList(
  change: Record<string, string> = {},
  releasedAt: Date | null = null,
): ImportListDocument {
  const head = {
    ...listHead,
    copNo: `QD${randomDigits(16)}`,
    orderNo: `TM${randomDigits(16)}`,
    ebcCode: `C${randomDigits(9)}`,
    ...change,
  };
  const checked = checkImportList(head, [listLine, { ...listLine, gnum: "2", barCode: "无" }], releasedAt);
  if (!checked.ok) throw new Error(JSON.stringify(checked.problems));
  return checked.document;
}

/** The receipt that releases a list. */
export function makeReceipt({ head }: ImportListDocument, change: Partial<ListReceipt> = {}): ListReceipt {
  return {
    guid: "b85c2f00-0dec-4507-9410-1fd57d214153",
    customsCode: "3105",
    ebcCode: head.ebcCode,
    copNo: head.copNo ?? "",
    preNo: `B${randomDigits(17)}`,
    invtNo: `31052026I${randomDigits(9)}`,
    returnStatus: "800",
    returnedAt: new Date("2026-08-02T02:17:33.654Z"),
    returnInfo: "[Code:2600;Desc:放行]",
    ...change,
  };
}

/** What became of each document, in one word. */
export const statuses = (outcomes: readonly ImportOutcome[]) =>
  outcomes.map((outcome) => (outcome.status === "refused" ? outcome.problem.reason : outcome.status));

/** The list as it stands in the books. */
export const stored = ({ head }: ImportListDocument) =>
  asSystem(async ({ tx }, copNo) => {
    const [row] = await tx.select().from(table).where(eq(table.copNo, copNo));
    if (!row) throw new Error("the list is not there");
    return row;
  }, head.copNo ?? "");
