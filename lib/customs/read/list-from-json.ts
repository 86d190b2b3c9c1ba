import { jsonFields, jsonObjects } from "#lib/customs/read/json-fields";
import { parseCebTime } from "#lib/domain/ceb/ceb-time";
import { checkImportList, type ImportListDocument } from "#lib/domain/ceb/import-list";
import { INVENTORY_HEAD, INVENTORY_LIST } from "#lib/domain/ceb/import-list-fields";
import { type Checked, type FieldProblem, problem } from "#lib/domain/ceb/problem";

/**
 * Reads a list from a JSON object: the elements of `InventoryHead` as they are called in CEB621,
 * `lines` with those of `InventoryList`, and `releaseTime` (ISO 8601 with zone, or CEB's 14 or 17
 * digits in Shanghai), which says that customs released it.
 */
export function listFromJson(object: Readonly<Record<string, unknown>>): Checked<ImportListDocument> {
  const head = jsonFields(INVENTORY_HEAD, object, "", ["lines", "releaseTime"]);
  const { objects, problems } = jsonObjects(object.lines, "lines");
  const lines = objects.map((line, index) => jsonFields(INVENTORY_LIST, line, `lines[${index + 1}].`));
  const released = object.releaseTime ?? null;
  const releasedAt = typeof released === "string" ? parseReleaseTime(released) : null;
  const found = [...head.problems, ...problems, ...lines.flatMap((line) => line.problems)];
  if (released !== null && !releasedAt) found.push(problem("releaseTime", "invalid_time"));
  if (releasedAt && !head.fields.invtNo) found.push(problem("invtNo", "missing"));
  const checked = checkImportList(
    head.fields,
    lines.map((line) => line.fields),
    releasedAt,
  );
  if (checked.ok) return found.length === 0 ? checked : { ok: false, problems: found };
  return { ok: false, problems: [...found, ...checked.problems.map(asSent)] };
}

/** What CEB621 calls `InventoryList` are `lines` here. */
function asSent({ field, ...rest }: FieldProblem): FieldProblem {
  return { ...rest, field: field?.replace(/^InventoryList/, "lines") ?? null };
}

const isoTime = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

function parseReleaseTime(text: string): Date | null {
  if (!isoTime.test(text)) return text.length === 8 ? null : parseCebTime(text);
  const at = new Date(text);
  return Number.isNaN(at.getTime()) ? null : at;
}
