import { expect, test } from "vitest";
import { bTypeCentreOf, bTypeCentres } from "#lib/domain/codes/b-type-centres";
import { listCustomsOffices } from "#lib/domain/codes/customs-office";

test("they are the offices that the code table calls so, and no logistics park", () => {
  const named = listCustomsOffices().filter(({ name }) => name.includes("保税物流中心"));
  expect([...bTypeCentres].sort()).toEqual(named.map(({ code }) => code).sort());
  expect(bTypeCentreOf("2992")).toBe("2992");
  expect(bTypeCentreOf("2991")).toBeNull();
  expect(bTypeCentreOf("3112")).toBeNull();
  expect(bTypeCentreOf(null)).toBeNull();
});
