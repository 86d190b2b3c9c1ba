import type { AnnounceableLine } from "#components/announce/announceable-list";
import { checkAnnouncedReturn } from "#lib/domain/announced-return";
import { type FieldProblem, problem } from "#lib/domain/ceb/problem";
import { compareDecimals, subtractDecimals } from "#lib/domain/decimal";

/** A form as it is being filled in; the quantity of a line that does not come back is left empty. */
export type TypedAnnouncement = {
  returnNo: string;
  invtNo: string;
  reason: string;
  waybills: string;
  carrier: string;
  authorised: boolean;
  qty: Readonly<Record<number, string>>;
};

export const nothingTyped: TypedAnnouncement = {
  returnNo: "",
  invtNo: "",
  reason: "",
  waybills: "",
  carrier: "",
  authorised: true,
  qty: {},
};

const decimal = /^\d{1,14}(\.\d{1,5})?$/;

/** The number of a list as it was typed or scanned. */
export function listNumber(typed: string): string {
  return typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
}

/** What is sent of a form, in the shape that its route asks for. */
export function announcementOf({ qty, waybills, carrier, ...typed }: TypedAnnouncement) {
  const numbers = waybills.split(/[\s,;，；、]+/).filter((number) => number !== "");
  return {
    ...typed,
    invtNo: listNumber(typed.invtNo),
    waybills: numbers.map((waybillNo) => ({ waybillNo, carrier })),
    lines: Object.entries(qty).flatMap(([gnum, text]) =>
      text.trim() === "" ? [] : [{ gnum, qty: text.trim() }],
    ),
  };
}

/** What is wrong with a form by field, as the door will say it; lines by their number on the list. */
export function problemsOf(
  typed: TypedAnnouncement,
  list: readonly AnnounceableLine[],
): Map<string, FieldProblem> {
  const { waybills, lines, authorised, ...head } = announcementOf(typed);
  const rows = lines.map((fields) => ({ fields, serials: [] }));
  const checked = checkAnnouncedReturn(head, waybills, rows, authorised);
  const found = [...(checked.ok ? [] : checked.problems), ...lines.flatMap((line) => tooMuch(line, list))];
  const byField = new Map<string, FieldProblem>();
  for (const one of found) {
    const field = fieldOf(one.field ?? "", lines);
    if (!byField.has(field)) byField.set(field, one);
  }
  return byField;
}

function tooMuch(
  { gnum, qty }: { gnum: string; qty: string },
  list: readonly AnnounceableLine[],
): FieldProblem[] {
  const line = list.find((one) => String(one.gnum) === gnum);
  const isMore = line && decimal.test(qty) && compareDecimals(qty, line.qty) > 0;
  if (!isMore) return [];
  return [problem(`line.${gnum}`, "quantity_exceeded", { qty, limit: line.qty })];
}

/** Fields of the door under the names of the form's. */
function fieldOf(field: string, lines: readonly { gnum: string }[]): string {
  const [, group, at] = /^(lines|waybills)\[(\d+)\]/.exec(field) ?? [];
  if (group === "waybills") return "waybills";
  return group === "lines" ? `line.${lines[Number(at) - 1]?.gnum}` : field;
}

/** How much of a line nobody has announced yet; null where more was announced than is left. */
export function leftOf({ qty, announced }: AnnounceableLine): string | null {
  return compareDecimals(announced, qty) < 0 ? subtractDecimals(qty, announced) : null;
}
