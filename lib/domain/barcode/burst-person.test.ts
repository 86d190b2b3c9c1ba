import { describe, expect, it } from "vitest";
import { enter, keys, type Press, play } from "#lib/domain/barcode/testing-keyboard";

const digits = "123456789?";
const scan = (text: string) => ({ type: "scan", text, terminator: "enter" });

describe("typing by hand", () => {
  it.each([140, 101, 75, 55])("R6 keeps every character at %i ms a key", (gap) => {
    const text = "the box was open";
    expect(play(keys(text, gap), "text_field")).toMatchObject({ events: [], field: text });
  });

  it("leaves Enter, Tab and Backspace to the field", () => {
    const presses = [...keys("77", 180), { key: "Backspace", gap: 150 }, ...keys("123", 180), enter(200)];
    expect(play(presses)).toMatchObject({ events: [], field: "77123", passed: ["Backspace", "Enter"] });
  });

  it("is not a scan below four characters, however fast", () => {
    expect(play([...keys("abc", 20), enter()])).toEqual({ events: [], field: "abc", passed: ["Enter"] });
  });
});

describe("a space outside a field", () => {
  it.each([20, 60, 90])("presses what is in focus each time, %i ms apart", (gap) => {
    expect(play(keys("   ", gap), "elsewhere")).toEqual({ events: [], field: "   ", passed: [] });
  });

  it("still belongs to a scan that runs, and the half behind it is still a half", () => {
    expect(play([...keys("SKU 77", 30), enter()], "elsewhere")).toMatchObject({ events: [scan("SKU 77")] });
    const cut = [...keys("SKU", 30), ...keys(" ", 200), ...keys("7788", 30), enter()];
    expect(play(cut, "elsewhere").events).toEqual([{ type: "torn" }]);
  });
});

describe("answers", () => {
  it.each(["1", "9", "?"])("%s acts after a silence and writes nothing", (key) => {
    expect(play(keys(key, 0), "scan_field", digits)).toMatchObject({
      events: [{ type: "answer", key }],
      field: "",
    });
  });

  it("have 0 among them only where the bench asks for it", () => {
    const asked = { events: [{ type: "answer", key: "0" }], field: "" };
    expect(play(keys("0", 0), "scan_field", `${digits}0`)).toMatchObject(asked);
    expect(play(keys("0", 0), "scan_field", digits)).toMatchObject({ events: [], field: "0" });
  });

  it("are text in a field of their own, and when nothing is asked", () => {
    expect(play(keys("3", 0), "text_field", digits)).toMatchObject({ events: [], field: "3" });
    expect(play(keys("3", 0), "scan_field", "")).toMatchObject({ events: [], field: "3" });
  });

  it("are not taken from a scan that begins with a digit", () => {
    const presses = [...keys("4006381333931", 30), enter()];
    expect(play(presses, "scan_field", digits)).toEqual({
      events: [scan("4006381333931")],
      field: "",
      passed: [],
    });
  });
});

describe("a field that was asked for by its key", () => {
  const playByHand = (presses: Press[]) => play(presses, "scan_field", digits, "", true);

  it("takes a digit pressed alone for an answer, after a longer silence", () => {
    expect(playByHand(keys("8", 0))).toMatchObject({ events: [{ type: "answer", key: "8" }], field: "" });
  });

  it.each([110, 300, 550])("takes a number typed at %i ms a key for text", (gap) => {
    const presses = [...keys("4006381333931", gap), enter(gap)];
    expect(playByHand(presses)).toEqual({ events: [], field: "4006381333931", passed: ["Enter"] });
  });

  it("lets Enter end the wait of a digit, and nothing else", () => {
    expect(playByHand([...keys("8", 0), enter(200)])).toEqual({
      events: [{ type: "answer", key: "8" }],
      field: "",
      passed: [],
    });
  });

  it("still takes a scan", () => {
    const presses = [...keys("4006381333931", 30), enter()];
    expect(playByHand(presses)).toEqual({ events: [scan("4006381333931")], field: "", passed: [] });
  });
});

describe("Chinese input", () => {
  const ime = (count: number, gap: number): Press[] =>
    Array.from({ length: count }, () => ({ key: "Process", gap }));

  it("R11 drops the whole burst and tells it once", () => {
    const presses = [...keys("100", 15), ...ime(7, 15), ...keys("123", 15), enter()];
    expect(play(presses)).toMatchObject({
      events: [{ type: "ime" }],
      field: "",
      passed: expect.not.arrayContaining(["Enter"]),
    });
  });

  it("leaves what was typed before it", () => {
    const presses = [...keys("12", 200), ...ime(7, 15).with(0, { key: "Process", gap: 300 }), enter()];
    expect(play(presses)).toMatchObject({ events: [{ type: "ime" }], field: "12" });
  });

  it("is no mistake in a note written by a person, but is at a scanner's pace", () => {
    expect(play(ime(20, 110), "text_field").events).toEqual([]);
    expect(play(ime(20, 80), "text_field").events).toEqual([]);
    expect(play(ime(20, 20), "text_field").events).toEqual([{ type: "ime" }]);
  });
});
