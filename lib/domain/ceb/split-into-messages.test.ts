import { expect, test } from "vitest";
import { joinRefundMessage } from "#lib/domain/ceb/refund-message";
import { splitIntoMessages } from "#lib/domain/ceb/split-into-messages";

const guid = "0B9F6B1E-4C0A-4E57-9A5B-2C7E5D9A1001";
const document = (name: string, dxpId = "A", padding = 0) => ({
  name,
  xml: joinRefundMessage(
    guid,
    `    <ceb:InvtRefund>${"中".repeat(padding)}</ceb:InvtRefund>`,
    `    <ceb:BaseTransfer>${dxpId}</ceb:BaseTransfer>`,
  ),
});
const many = (count: number, padding = 0) =>
  Array.from({ length: count }, (_, n) => document(`${n}`, "A", padding));
const sizes = (documents: ReturnType<typeof many>, perMessage: number) =>
  splitIntoMessages(documents, perMessage).map((group) => group.length);

test.each([
  ["nothing", [], 100, []],
  ["one each, unless told otherwise", many(3), 1, [1, 1, 1]],
  ["as many as told", many(5), 2, [2, 2, 1]],
  ["never more than the schema allows", many(250), 1000, [100, 100, 50]],
  ["within a million characters", many(6, 300_000), 100, [3, 3]],
  [
    "one that is larger goes alone",
    [document("a"), document("b", "A", 1_000_001), document("c")],
    9,
    [1, 1, 1],
  ],
  ["with one transport part", [document("a"), document("b", "B"), document("c", "B")], 9, [1, 2]],
])("%s", (_, documents, perMessage, expected) => {
  expect(sizes(documents, perMessage)).toEqual(expected);
});

test("in their order", () => {
  const names = splitIntoMessages(many(5), 2).map((group) => group.map(({ name }) => name));
  expect(names).toEqual([["0", "1"], ["2", "3"], ["4"]]);
});
