import type { Field, FieldInput, FieldTable } from "#lib/domain/ceb/field-table";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";
import {
  BASE_SUBSCRIBE,
  BASE_TRANSFER,
  REFUND_HEAD,
  REFUND_LIST,
} from "#lib/domain/ceb/refund-application-fields";
import { renderRefundApplication } from "#lib/domain/ceb/render-refund-application";
import { seededRandom } from "../../scripts/demo/random.ts";
import type { Findings } from "./findings.ts";
import { oddApplication } from "./odd-application.ts";

const subscriber = { status: "ALL", dxpMode: "DXP", dxpAddress: "DXPENT0000000002" };

/** Breaks every field of every table in every way it can be broken; each must be refused by name. How many were. */
export function proveRefusals(seed: string, findings: Findings): number {
  const base = { ...oddApplication(seededRandom(`refusals ${seed}`), 2), subscribers: [subscriber] };
  const [first = {}, second = {}] = base.lines;
  const parts: [FieldTable, string, (change: FieldInput) => RefundApplicationInput][] = [
    [REFUND_HEAD, "", (change) => ({ ...base, head: { ...base.head, ...change } })],
    [REFUND_LIST, "InvtRefundList[2].", (change) => ({ ...base, lines: [first, { ...second, ...change }] })],
    [BASE_TRANSFER, "BaseTransfer.", (change) => ({ ...base, transfer: { ...base.transfer, ...change } })],
    [
      BASE_SUBSCRIBE,
      "BaseSubscribe[1].",
      (change) => ({ ...base, subscribers: [{ ...subscriber, ...change }] }),
    ],
  ];
  let refused = 0;
  for (const [table, at, make] of parts) {
    for (const field of table) {
      for (const value of broken(field)) {
        const { problems } = renderRefundApplication(make({ [field.element]: value }));
        const named = problems.length > 0 && problems.every((found) => found.field === at + field.element);
        if (named) refused++;
        else findings.fault("not named", `${at}${field.element} ${JSON.stringify(value).slice(0, 40)}`);
      }
    }
  }
  return refused;
}

/** Values that the field must not take. */
function broken(field: Field): (string | null)[] {
  const none = field.required ? [null, "", " \t\n"] : [];
  return [...none, "a\u0000", "a\u0007b", "a\ud800", "a\uffff", ...misshapen(field)];
}

const notIntegers = ["1.5", "-1", "+1", "1e3", "一", "12345678901"];
const notQuantities = ["0", "-1", "+1", "1e-5", ".5", "5.", "1,5", "0.000001", "123456789012345", "NaN"];

function misshapen(field: Field): string[] {
  if (!("length" in field)) return field.kind === "int" ? notIntegers : notQuantities;
  const { kind, length } = field;
  const tooLong = "𠮷".repeat(length + 1);
  return kind === "fixed" && length > 1 ? [tooLong, "𠮷".repeat(length - 1)] : [tooLong];
}
