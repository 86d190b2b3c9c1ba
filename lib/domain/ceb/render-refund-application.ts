import type { FieldRecord, FieldTable } from "#lib/domain/ceb/field-table";
import type { FieldProblem } from "#lib/domain/ceb/problem";
import {
  checkRefundApplication,
  type RefundApplication,
  type RefundApplicationInput,
} from "#lib/domain/ceb/refund-application";
import {
  BASE_SUBSCRIBE,
  BASE_TRANSFER,
  REFUND_HEAD,
  REFUND_LIST,
} from "#lib/domain/ceb/refund-application-fields";
import { joinRefundMessage } from "#lib/domain/ceb/refund-message";
import { escapeXml } from "#lib/domain/ceb/xml-text";

/** The message, or everything that forbids writing it. */
export type RenderedRefundApplication =
  | { xml: string; problems: readonly [] }
  | { xml: null; problems: readonly FieldProblem[] };

/**
 * Writes one CEB625 with one `InvtRefund`. Every field is checked first; the same input gives the
 * same bytes, so that a repeated sending is the same message. The signature is not ours to make: the
 * declarant's key appends it as the last child of the root.
 */
export function renderRefundApplication(input: RefundApplicationInput): RenderedRefundApplication {
  const checked = checkRefundApplication(input);
  if (!checked.ok) return { xml: null, problems: checked.problems };
  return { xml: write(checked.document), problems: [] };
}

function write({ head, lines, transfer, subscribers }: RefundApplication): string {
  const refund = [
    "    <ceb:InvtRefund>",
    ...element("InvtRefundHead", 6, REFUND_HEAD, head),
    ...lines.flatMap((line) => element("InvtRefundList", 6, REFUND_LIST, line)),
    "    </ceb:InvtRefund>",
  ];
  const transport = [
    ...element("BaseTransfer", 4, BASE_TRANSFER, transfer),
    ...subscribers.flatMap((subscriber) => element("BaseSubscribe", 4, BASE_SUBSCRIBE, subscriber)),
  ];
  return joinRefundMessage(head.guid, refund.join("\n"), transport.join("\n"));
}

function element<T extends FieldTable>(
  name: string,
  indent: number,
  table: T,
  record: FieldRecord<T>,
): string[] {
  const values: Readonly<Record<string, string | null>> = record;
  const margin = " ".repeat(indent);
  const fields = table.flatMap((field) => {
    const value = values[field.element];
    return value ? [`        <ceb:${field.element}>${escapeXml(value)}</ceb:${field.element}>`] : [];
  });
  return [`${margin}<ceb:${name}>`, ...fields, `${margin}</ceb:${name}>`];
}
