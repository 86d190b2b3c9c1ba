import { describe, expect, it } from "vitest";
import { Affixes, noAffixes, withoutAffixes } from "#lib/domain/barcode/affixes";
import { classifyCode } from "#lib/domain/barcode/classify-code";

describe("R7 withoutAffixes", () => {
  it.each([
    ["~SF1234567890123", { prefix: "~", suffix: "" }, "SF1234567890123"],
    ["SF1234567890123#", { prefix: "", suffix: "#" }, "SF1234567890123"],
    ["<<4006381333931>>", { prefix: "<<", suffix: ">>" }, "4006381333931"],
    ["~]C1SF1234567890123", { prefix: "~", suffix: "" }, "]C1SF1234567890123"],
    ["]C1~SF1234567890123", { prefix: "~", suffix: "" }, "]C1SF1234567890123"],
    ["]4006381333931", { prefix: "]", suffix: "" }, "4006381333931"],
    ["SF1234567890123", noAffixes, "SF1234567890123"],
    ["SF1234567890123", { prefix: "~", suffix: "" }, "SF1234567890123"],
    ["~SF1234567890123", { prefix: "~", suffix: "#" }, "~SF1234567890123"],
    ["~#", { prefix: "~", suffix: "#" }, "~#"],
    ["~~A", { prefix: "~", suffix: "" }, "~A"],
  ])("%j with %j is %j", (sent, affixes, text) => {
    expect(withoutAffixes(sent, affixes)).toBe(text);
  });

  it("lets a code be known that is none with what stands around it", () => {
    const sent = "*SF1234567890123";
    expect(classifyCode(sent)).toMatchObject({ carrier: null });
    const text = withoutAffixes(sent, { prefix: "*", suffix: "" });
    expect(classifyCode(text)).toMatchObject({ kind: "waybillOrOrder", carrier: "sf" });
  });

  it.each(["é", "a b", "123456789"])("%j can stand around no code", (prefix) => {
    expect(Affixes.safeParse({ prefix, suffix: "" }).success).toBe(false);
  });
});
