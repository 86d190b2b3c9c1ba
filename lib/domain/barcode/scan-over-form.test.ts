import { describe, expect, it } from "vitest";
import { type FormFocus, isFieldScanAgain, scanOverForm } from "#lib/domain/barcode/scan-over-form";

const codeField: FormFocus = { takes: "code", maxLength: 30 };
const note: FormFocus = { takes: "nothing", maxLength: 200 };
const pin: FormFocus = { takes: "pin", maxLength: 6 };
const waybill = "YT1234567890123";

describe("a scan while a form is open", () => {
  it.each([waybill, "SEAL-88231", "RW-000000017", "4006381333931", "123456"])(
    "%s fills the field for codes in focus, as the label says it",
    (code) => expect(scanOverForm(code, codeField)).toEqual({ to: "field", text: code }),
  );

  it("fills it without what the scanner says of the symbol (R7)", () => {
    expect(scanOverForm(` ]C1hzx-4\r`, codeField)).toEqual({ to: "field", text: "hzx-4" });
  });

  it("R1 fills no other field, and nothing behind the form hears it", () => {
    for (const code of [waybill, "SEAL-88231", "RW-000000017", "4006381333931", "x"])
      expect(scanOverForm(code, note), code).toEqual({ to: "nothing", why: "form_open" });
  });

  it("stops what the field cannot hold, so that no half of a number stands in it", () => {
    expect(scanOverForm("1".repeat(30), codeField).to).toBe("field");
    expect(scanOverForm("1".repeat(31), codeField)).toEqual({ to: "nothing", why: "does_not_fit" });
    expect(scanOverForm("10ABC\u001d21XYZ", codeField)).toEqual({ to: "nothing", why: "does_not_fit" });
    expect(scanOverForm("]C1", codeField)).toEqual({ to: "nothing", why: "does_not_fit" });
  });

  it.each(["CMD-CONFIRM", "OP-0042"])("%s is heard as ever, wherever the person stands", (code) => {
    for (const focus of [codeField, note, pin, null])
      expect(scanOverForm(code, focus)).toEqual({ to: "bench" });
  });

  it("leaves a PIN typed fast in its field, and keeps codes out of it", () => {
    expect(scanOverForm("314159", pin)).toEqual({ to: "field", text: "314159" });
    expect(scanOverForm("314159", note)).toEqual({ to: "nothing", why: "form_open" });
    expect(scanOverForm(waybill, pin)).toEqual({ to: "nothing", why: "form_open" });
  });
});

it("a scan goes to the bench while no form is open", () => {
  expect(scanOverForm(waybill, null)).toEqual({ to: "bench" });
});

it("the same label twice at once fills one field (R16)", () => {
  const first = { text: "SEAL-88231", atMs: 1000 };
  expect(isFieldScanAgain(null, "SEAL-88231", 1000)).toBe(false);
  expect(isFieldScanAgain(first, "SEAL-88231", 1400)).toBe(true);
  expect(isFieldScanAgain(first, "SEAL-88232", 1400)).toBe(false);
  expect(isFieldScanAgain(first, "SEAL-88231", 3100)).toBe(false);
});
