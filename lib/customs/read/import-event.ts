import type { Position } from "#lib/customs/read/position";
import type { AnnouncedReturn } from "#lib/domain/announced-return";
import type { FormatRefusal } from "#lib/domain/ceb/format-refusal";
import type { ImportListDocument } from "#lib/domain/ceb/import-list";
import type { Checked, FieldProblem } from "#lib/domain/ceb/problem";
import type { ListReceipt, RefundReceipt } from "#lib/domain/ceb/receipt";

/** What reading a file gives, in the order of the file. */
export type ImportEvent =
  | { kind: "list"; document: ImportListDocument; at: Position }
  | { kind: "list_receipt"; document: ListReceipt; at: Position }
  | { kind: "refund_receipt"; document: RefundReceipt; at: Position }
  | { kind: "format_refusal"; document: FormatRefusal; at: Position }
  | { kind: "return"; document: AnnouncedReturn; at: Position }
  | { kind: "refused"; problems: readonly FieldProblem[]; at: Position };

/** A checked document as an event, or what is wrong with it. */
export function toEvent<T>(
  checked: Checked<T>,
  at: Position,
  take: (document: T) => ImportEvent,
): ImportEvent {
  return checked.ok ? take(checked.document) : { kind: "refused", problems: checked.problems, at };
}
