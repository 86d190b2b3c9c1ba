import { describe, expect, it } from "vitest";
import { scanTrouble } from "#components/scan/scan-trouble";

describe("scanTrouble", () => {
  it.each([
    [0, "", "unreachable"],
    [503, "database_away", "unreachable"],
    [409, "key_in_progress", "unreachable"],
    [409, "try_again", "unreachable"],
    [401, "signed_out", "signed_out"],
    [404, "code_unknown", "none"],
    [422, "code_refused", "none"],
    [500, "unexpected", "failing"],
    [500, "code_unknown", "failing"],
    [501, "unexpected", "failing"],
    [404, "unexpected", "failing"],
    [408, "unexpected", "unreachable"],
    [429, "unexpected", "unreachable"],
    [401, "unexpected", "signed_out"],
  ])("%i %s: %s", (status, code, trouble) => {
    expect(scanTrouble({ status, code })).toBe(trouble);
  });
});
