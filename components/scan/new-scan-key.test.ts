import { expect, it } from "vitest";
import { newScanKey } from "#components/scan/new-scan-key";

it("carries its time, version 7 and the variant, and differs each time", () => {
  const nowMs = Date.parse("2026-11-21T06:05:00Z");
  const keys = new Set(Array.from({ length: 50 }, () => newScanKey(nowMs)));
  expect(keys.size).toBe(50);
  for (const key of keys) {
    expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(key.replaceAll("-", "").slice(0, 12), 16)).toBe(nowMs);
  }
});
