import { jsonFields, jsonObjects, jsonTexts } from "#lib/customs/read/json-fields";
import {
  ANNOUNCED_HEAD,
  ANNOUNCED_LINE,
  ANNOUNCED_WAYBILL,
  type AnnouncedReturn,
  checkAnnouncedReturn,
} from "#lib/domain/announced-return";
import { type Checked, problem } from "#lib/domain/ceb/problem";

/** Reads one announced return from a JSON object with `waybills`, `lines` and `authorised`. */
export function returnFromJson(object: Readonly<Record<string, unknown>>): Checked<AnnouncedReturn> {
  const head = jsonFields(ANNOUNCED_HEAD, object, "", ["waybills", "lines", "authorised"]);
  const waybills = jsonObjects(object.waybills, "waybills");
  const lines = jsonObjects(object.lines, "lines");
  const waybillRows = waybills.objects.map((row, index) =>
    jsonFields(ANNOUNCED_WAYBILL, row, `waybills[${index + 1}].`),
  );
  const lineRows = lines.objects.map((row, index) => lineFromJson(row, `lines[${index + 1}].`));
  const found = [head, waybills, lines, ...waybillRows, ...lineRows].flatMap(({ problems }) => problems);
  const authorised = object.authorised ?? false;
  if (typeof authorised !== "boolean") {
    found.push(problem("authorised", "wrong_value", { allowed: "true / false" }));
  }
  const checked = checkAnnouncedReturn(
    head.fields,
    waybillRows.map(({ fields }) => fields),
    lineRows,
    authorised === true,
  );
  if (checked.ok) return found.length === 0 ? checked : { ok: false, problems: found };
  return { ok: false, problems: [...found, ...checked.problems] };
}

function lineFromJson(row: Readonly<Record<string, unknown>>, at: string) {
  const { fields, problems } = jsonFields(ANNOUNCED_LINE, row, at, ["serials"]);
  const serials = jsonTexts(row.serials, `${at}serials`);
  return { fields, serials: serials.texts, problems: [...problems, ...serials.problems] };
}
