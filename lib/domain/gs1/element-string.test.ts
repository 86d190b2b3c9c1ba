import { describe, expect, it } from "vitest";
import { GS } from "#lib/domain/barcode/gs1";
import { readBracketed, readElementString } from "#lib/domain/gs1/element-string";

const year = 2026;
const sent = (text: string) => text.replaceAll("^", GS);
const printed = (text: string) => {
  const message = readElementString(sent(text), year);
  return message.ok ? message.elements.map(({ ai, value }) => `(${ai})${value}`).join("") : message.fault;
};

describe("readElementString", () => {
  it.each([
    ["991234", "(99)1234"],
    ["0112345678901231", "(01)12345678901231"],
    ["0112345678901231^", "(01)12345678901231"],
    ["0112345678901231991234", "(01)12345678901231(99)1234"],
    ["0112345678901231^991234", "(01)12345678901231(99)1234"],
    ["2421", "(242)1"],
    ["242123456^10ABC123", "(242)123456(10)ABC123"],
    ["81111234^10ABC123", "(8111)1234(10)ABC123"],
    ["800112341234512398^0112345678901231", "(8001)12341234512398(01)12345678901231"],
    ["7007211225", "(7007)211225"],
    ["7007211225211231", "(7007)211225211231"],
    ["800302112345678900^10ABC123", "(8003)02112345678900(10)ABC123"],
    ["7230123", "(7230)123"],
    ["803012=", "(8030)12="],
    ["80301==", "(8030)1=="],
    ["0109506000134352^0109506000134352", "(01)09506000134352(01)09506000134352"],
  ])("reads %s", (text, read) => {
    expect(printed(text)).toBe(read);
  });

  it.each([
    ["", { code: "empty" }],
    ["891234", { code: "unknown_identifier", text: "8912" }],
    ["99~ABC", { code: "character", ai: "99" }],
    ["01A2345678901231", { code: "character", ai: "01" }],
    ["0112345678901234", { code: "content", check: "csum" }],
    ["011234567890123", { code: "too_short", ai: "01" }],
    ["011234567890123^", { code: "too_short", ai: "01" }],
    ["01123456789012312", { code: "unknown_identifier", text: "2" }],
    ["01123456789012312^991234", { code: "unknown_identifier" }],
    ["2421234567", { code: "too_long", ai: "242" }],
    ["8111123", { code: "too_short", ai: "8111" }],
    ["811112345", { code: "too_long", ai: "8111" }],
    ["80011234123451239^0112345678901231", { code: "too_short", ai: "8001" }],
    ["70072112252", { code: "too_short", ai: "7007" }],
    ["70072112252112312", { code: "too_long", ai: "7007" }],
    ["800302112345678901ABC", { code: "content", ai: "8003", check: "csum" }],
    ["72301212345678901234567890123456789", { code: "too_long", ai: "7230" }],
    ["723012", { code: "too_short", ai: "7230" }],
    ["8030123=", { code: "character", ai: "8030" }],
    ["80301===", { code: "character", ai: "8030" }],
    ["8030ABC:123", { code: "character", ai: "8030" }],
    ["10AAA^10BBB", { code: "repeated_differently", ai: "10" }],
    ["0109506000134352^3725", { code: "not_together", ai: "01", text: "37" }],
    ["0109506000134352^3102000123^3103000123", { code: "not_together", ai: "3102", text: "3103" }],
  ])("refuses %s", (text, fault) => {
    expect(printed(text)).toMatchObject(fault);
  });
});

describe("readBracketed", () => {
  it.each([
    ["(10)12345(11)991225", ["12345", "991225"]],
    ["(10)12345\\(11)991225", ["12345(11)991225"]],
    ["(10)12345\\(", ["12345("]],
  ])("reads %s", (text, values) => {
    const message = readBracketed(text, year);
    expect(message.ok && message.elements.map(({ value }) => value)).toEqual(values);
  });

  it.each([
    ["(10)(11)98765", "empty"],
    ["(10)12345(11)", "empty"],
    ["(1A)12345", "brackets"],
    ["1(12345", "brackets"],
    ["()12345", "brackets"],
    ["(1)12345", "brackets"],
    ["(12345)12345", "brackets"],
    ["(15", "brackets"],
    ["(01)123456789012312(10)12345", "too_long"],
    ["(10)12345^", "character"],
    ["(17)9(90)217", "too_short"],
    ["(89)12", "unknown_identifier"],
    ["", "empty"],
  ])("refuses %s: %s", (text, code) => {
    expect(readBracketed(text, year)).toMatchObject({ ok: false, fault: { code } });
  });
});
