import { type CebTree, leavesOf } from "#lib/domain/ceb/ceb-tree";
import type { FieldInput, FieldRecord } from "#lib/domain/ceb/field-table";
import { INVENTORY_HEAD, INVENTORY_LIST } from "#lib/domain/ceb/import-list-fields";
import { type Checked, type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

/** The schema allows 1 to 99 entities of list per document. */
const maxLines = 99;

type ImportListHead = FieldRecord<typeof INVENTORY_HEAD>;
type ImportListLine = FieldRecord<typeof INVENTORY_LIST>;

/**
 * A checked CEB621. `releasedAt` is known only where the source itself says so (the JSON field
 * `releaseTime`); for XML it comes with the CEB622.
 */
export type ImportListDocument = {
  head: ImportListHead;
  lines: readonly ImportListLine[];
  releasedAt: Date | null;
};

/** Reads one `Inventory` element. */
export function importListFromTree(tree: CebTree): Checked<ImportListDocument> {
  const head = tree.children.find((child) => child.name === "InventoryHead");
  const lines = tree.children.filter((child) => child.name === "InventoryList");
  if (!head) return { ok: false, problems: [problem("InventoryHead", "missing")] };
  return checkImportList(leavesOf(head), lines.map(leavesOf), null);
}

/** Checks the fields of a list, whatever form they came in. */
export function checkImportList(
  head: FieldInput,
  lines: readonly FieldInput[],
  releasedAt: Date | null,
): Checked<ImportListDocument> {
  const problems = [...validateFields(INVENTORY_HEAD, head), ...checkHead(head), ...checkLines(lines)];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    document: {
      head: pickFields(INVENTORY_HEAD, head),
      lines: lines.map((line) => pickFields(INVENTORY_LIST, line)),
      releasedAt,
    },
  };
}

function checkHead(head: FieldInput): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (head.appType === "3") problems.push(problem("appType", "deletion"));
  if (head.ieFlag === "E") problems.push(problem("ieFlag", "export_list"));
  if (!head.copNo && !head.preNo && !head.invtNo) problems.push(problem("copNo", "missing"));
  return problems;
}

function checkLines(lines: readonly FieldInput[]): FieldProblem[] {
  if (lines.length === 0) return [problem("InventoryList", "no_lines")];
  if (lines.length > maxLines) {
    return [problem("InventoryList", "too_many_lines", { count: lines.length, limit: maxLines })];
  }
  const problems: FieldProblem[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const at = `InventoryList[${index + 1}].`;
    problems.push(...validateFields(INVENTORY_LIST, line, at), ...checkQuantity(line, at));
    const gnum = String(Number(line.gnum));
    if (seen.has(gnum)) problems.push(problem(`${at}gnum`, "duplicate", { value: gnum }));
    seen.add(gnum);
  }
  return problems;
}

/** A line of nothing could never be returned, and its share of the value would divide by zero. */
export function checkQuantity(line: FieldInput, at: string): FieldProblem[] {
  return /^0+(\.0+)?$/.test(line.qty ?? "") ? [problem(`${at}qty`, "not_positive")] : [];
}
