import { describe, expect, it } from "vitest";
import type { FieldTable } from "#lib/domain/ceb/field-table";
import { pickFields, validateFields } from "#lib/domain/ceb/validate-fields";

const table = [
  { element: "name", kind: "max", length: 4, required: true },
  { element: "code", kind: "fixed", length: 4, required: false, format: "digits" },
  { element: "at", kind: "fixed", length: 14, required: false, format: "time14" },
  { element: "invtNo", kind: "fixed", length: 18, required: false, format: "invtNo" },
  { element: "flag", kind: "fixed", length: 1, required: false, values: ["1", "2"] },
  { element: "gnum", kind: "int", required: false },
  { element: "qty", kind: "decimal", required: false },
] as const satisfies FieldTable;

const reasonsOf = (record: Record<string, string | null>) =>
  validateFields(table, { name: "好", ...record }).map(({ field, reason }) => `${field} ${reason}`);

describe("validateFields", () => {
  it.each([
    ["nothing but what is required", {}],
    ["four characters beyond the basic plane are four", { name: "𠮷𠮷𠮷𠮷" }],
    ["an empty optional field is an absent one", { code: "", at: null }],
    ["the largest decimal", { qty: "99999999999999.99999" }],
    ["a list number", { invtNo: "31052026I000000123" }],
    ["an element the table does not know", { later: "x".repeat(5000) }],
  ])("takes %s", (_, record) => {
    expect(reasonsOf(record)).toEqual([]);
  });

  it.each([
    [{ name: "" }, "name missing"],
    [{ name: "𠮷𠮷𠮷𠮷𠮷" }, "name too_long"],
    [{ name: "a\u0000" }, "name control_character"],
    [{ name: "a\ud800" }, "name control_character"],
    [{ code: "310" }, "code wrong_length"],
    [{ code: "31O5" }, "code wrong_format"],
    [{ at: "20260230101500" }, "at invalid_time"],
    [{ invtNo: "31052026X000000123" }, "invtNo wrong_format"],
    [{ flag: "3" }, "flag wrong_value"],
    [{ gnum: "1.0" }, "gnum not_integer"],
    [{ qty: "1e3" }, "qty not_decimal"],
    [{ qty: "-1" }, "qty not_decimal"],
    [{ qty: "1,5" }, "qty not_decimal"],
    [{ qty: "0.123456" }, "qty too_precise"],
    [{ qty: "100000000000000" }, "qty too_many_digits"],
  ])("refuses %j: %s", (record, expected) => {
    expect(reasonsOf(record)).toEqual([expected]);
  });

  it("says where and by how much", () => {
    expect(validateFields(table, { name: "abcde" }, "InventoryList[2].")).toEqual([
      { field: "InventoryList[2].name", reason: "too_long", params: { length: 5, limit: 4 } },
    ]);
  });
});

it("picks a record with exact decimals and nulls for what is absent", () => {
  expect(pickFields(table, { name: "好", qty: "0012.50000", gnum: "07", later: "x" })).toEqual({
    name: "好",
    code: null,
    at: null,
    invtNo: null,
    flag: null,
    gnum: "7",
    qty: "12.5",
  });
});
