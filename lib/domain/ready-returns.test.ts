import { expect, test } from "vitest";
import { declarableTogether } from "#lib/domain/ready-returns";
import { refuse } from "#lib/domain/refusal";

test("one press declares what nothing stands against, and never again what customs just refused", () => {
  const lastRefusal = { applicationNo: "TH1", info: "收件地址不详" };
  const rows = [
    { returnNo: "clean", obstacle: null, lastRefusal: null },
    { returnNo: "refused", obstacle: null, lastRefusal },
    { returnNo: "held", obstacle: refuse("item_on_hold", { hold: "customs" }), lastRefusal: null },
  ];
  expect(declarableTogether(rows).map((row) => row.returnNo)).toEqual(["clean"]);
});
