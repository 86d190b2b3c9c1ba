import { type CebTree, leavesOf } from "#lib/domain/ceb/ceb-tree";
import type { FieldInput, FieldRecord } from "#lib/domain/ceb/field-table";
import { checkQuantity } from "#lib/domain/ceb/import-list";
import { type Checked, type FieldProblem, problem } from "#lib/domain/ceb/problem";
import {
  BASE_SUBSCRIBE,
  BASE_TRANSFER,
  REFUND_HEAD,
  REFUND_LIST,
} from "#lib/domain/ceb/refund-application-fields";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

/** The schema allows 1 to 99 entities of list per document. */
const maxLines = 99;
/** And at most so many receivers of copies per message. */
export const maxSubscribers = 5;

/** What a CEB625 is made from; the element names are those of the message. */
export type RefundApplicationInput = {
  head: FieldInput;
  lines: readonly FieldInput[];
  transfer: FieldInput;
  subscribers?: readonly FieldInput[];
};

/** A CEB625 of which every field was checked. */
export type RefundApplication = {
  head: FieldRecord<typeof REFUND_HEAD>;
  lines: readonly FieldRecord<typeof REFUND_LIST>[];
  transfer: FieldRecord<typeof BASE_TRANSFER>;
  subscribers: readonly FieldRecord<typeof BASE_SUBSCRIBE>[];
};

/** Names everything that customs would refuse before anything is queued. */
export function checkRefundApplication(input: RefundApplicationInput): Checked<RefundApplication> {
  const { head, lines, transfer, subscribers = [] } = input;
  const problems = [
    ...validateFields(REFUND_HEAD, head),
    ...checkLines(lines),
    ...validateFields(BASE_TRANSFER, transfer, "BaseTransfer."),
    ...checkSubscribers(subscribers),
  ];
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    document: {
      head: pickFields(REFUND_HEAD, head),
      lines: lines.map((line) => pickFields(REFUND_LIST, line)),
      transfer: pickFields(BASE_TRANSFER, transfer),
      subscribers: subscribers.map((subscriber) => pickFields(BASE_SUBSCRIBE, subscriber)),
    },
  };
}

/** Reads a CEB625 back: each of its applications with the transport part that they share. */
export function refundApplicationsFromTree(message: CebTree): Checked<RefundApplication>[] {
  const named = (name: string) => message.children.filter((child) => child.name === name);
  const [transfer] = named("BaseTransfer");
  const subscribers = named("BaseSubscribe").map(leavesOf);
  return named("InvtRefund").map((refund) => {
    const head = refund.children.find((child) => child.name === "InvtRefundHead");
    const lines = refund.children.filter((child) => child.name === "InvtRefundList");
    return checkRefundApplication({
      head: head ? leavesOf(head) : {},
      lines: lines.map(leavesOf),
      transfer: transfer ? leavesOf(transfer) : {},
      subscribers,
    });
  });
}

function checkSubscribers(subscribers: readonly FieldInput[]): FieldProblem[] {
  if (subscribers.length > maxSubscribers) {
    return [problem("BaseSubscribe", "too_many_lines", { count: subscribers.length, limit: maxSubscribers })];
  }
  return subscribers.flatMap((subscriber, index) =>
    validateFields(BASE_SUBSCRIBE, subscriber, `BaseSubscribe[${index + 1}].`),
  );
}

function checkLines(lines: readonly FieldInput[]): FieldProblem[] {
  if (lines.length === 0) return [problem("InvtRefundList", "no_lines")];
  if (lines.length > maxLines) {
    return [problem("InvtRefundList", "too_many_lines", { count: lines.length, limit: maxLines })];
  }
  const seen = new Set<string>();
  return lines.flatMap((line, index) => {
    const at = `InvtRefundList[${index + 1}].`;
    const problems = [...validateFields(REFUND_LIST, line, at), ...checkQuantity(line, at)];
    const gnum = String(Number(line.gnum));
    if (seen.has(gnum)) problems.push(problem(`${at}gnum`, "duplicate", { value: gnum }));
    seen.add(gnum);
    return problems;
  });
}
