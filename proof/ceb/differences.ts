import type { CebTree } from "#lib/domain/ceb/ceb-tree";
import type { FieldInput } from "#lib/domain/ceb/field-table";
import type { RefundApplicationInput } from "#lib/domain/ceb/refund-application";

/** Where a message that was read back says another thing than what it was made from. */
export function differencesOf(message: CebTree, applications: readonly RefundApplicationInput[]): string[] {
  const [first] = applications;
  const expected = [
    ...applications.map(({ head, lines }) => ["InvtRefund", [fieldsOf(head), ...lines.map(fieldsOf)]]),
    ["BaseTransfer", [fieldsOf(first?.transfer ?? {})]],
    ...(first?.subscribers ?? []).map((subscriber) => ["BaseSubscribe", [fieldsOf(subscriber)]]),
  ].map((part) => JSON.stringify(part));
  const found = message.children
    .map(({ name, children }) => [
      name,
      name === "InvtRefund" ? children.map(leaves) : [leaves({ name, text: "", children })],
    ])
    .map((part) => JSON.stringify(part));
  if (found.length !== expected.length) return [`${found.length} parts, not ${expected.length}`];
  return expected.flatMap((part, index) => (part === found[index] ? [] : [`${part} became ${found[index]}`]));
}

/** What the message must say: blank fields not at all, figures in their shortest form. */
function fieldsOf(input: FieldInput): [string, string][] {
  return Object.entries(input).flatMap(([element, given]): [string, string][] => {
    const text = given?.trim() ?? "";
    if (text === "") return [];
    if (element === "qty") return [[element, shortest(text)]];
    return [[element, element === "gnum" ? String(Number(text)) : text]];
  });
}

function shortest(decimal: string): string {
  const [whole = "", fraction = ""] = decimal.split(".");
  const kept = fraction.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${kept ? `.${kept}` : ""}`;
}

function leaves({ children }: CebTree): [string, string][] {
  return children.map(({ name, text }) => [name, text]);
}
