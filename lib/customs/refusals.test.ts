import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { applications } from "#db/schema/applications";
import { inScope } from "#db/scope";
import { documentOf } from "#lib/customs/change.testing";
import { classRefusal } from "#lib/customs/class-refusal";
import { correctApplications } from "#lib/customs/correct-applications";
import { declareReturns } from "#lib/customs/declare-returns";
import { listReady } from "#lib/customs/list-ready";
import { look, makeDeclared, receive, system } from "#lib/customs/received-receipt.testing";
import type { Correction } from "#lib/domain/correction";
import { listExceptions } from "#lib/receiving/list-exceptions";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

async function makeRefused(info: string, status = "100") {
  const made = await makeDeclared();
  await receive(made.applicationNo, status, 2, info);
  return made;
}

const correct = async (applicationNos: string[], fields: Correction = { reason: "七天无理由退货" }) =>
  runUseCase(await actorFor("declarant"), correctApplications, { applicationNos, fields });

const declare = async (returnNo: string) =>
  runUseCase(await actorFor("declarant"), declareReturns, { returnNos: [returnNo] });

const classAs = async (
  applicationNo: string,
  refusalClass: "field" | "legal",
  decision: { no: string; day: string } | null = null,
) =>
  runUseCase(await actorFor("declarant"), classRefusal, {
    applicationNo,
    refusalClass,
    decision,
    reason: "已电话核实",
  });

describe("a field error", () => {
  test("is corrected in many at once, each sent anew under a number of its own that names the first", async () => {
    const first = await makeRefused("收件地址不详");
    const second = await makeRefused("订购人证件号码格式错误", "-301");
    const nos = [first.applicationNo, second.applicationNo];
    const { declared, refused } = await correct(nos, { reason: "七天无理由退货", ebcName: "李四商行" });
    expect(refused).toEqual([]);
    expect(declared.map(({ returnNo }) => returnNo)).toEqual([first.returnNo, second.returnNo]);
    for (const [index, { applicationNo }] of declared.entries()) {
      const { appType, replaces, xml } = await documentOf(applicationNo);
      expect({ appType, replaces }).toEqual({ appType: "1", replaces: nos[index] });
      expect(xml).toContain("<ceb:reason>七天无理由退货</ceb:reason>");
      expect(xml).toContain("<ceb:ebcName>李四商行</ceb:ebcName>");
      expect(xml).toContain(`<ceb:note>更正 ${nos[index]}</ceb:note>`);
      expect((await look(applicationNo)).states).toEqual(["declared"]);
    }
    const [before] = await inScope(system, (tx) =>
      tx.select().from(applications).where(eq(applications.applicationNo, first.applicationNo)),
    );
    expect((await look(declared[0]?.applicationNo ?? "")).application.replacesId).toBe(before?.id);
  });

  test("corrected once stays corrected when customs refuses again", async () => {
    const made = await makeRefused("收件地址不详");
    const { declared } = await correct([made.applicationNo], { buyerTelephone: "13900000000" });
    const again = declared[0]?.applicationNo ?? "";
    await receive(again, "100", 5, "订购人姓名不符");
    const last = await correct([again], { buyerName: "李四" });
    const { xml, replaces } = await documentOf(last.declared[0]?.applicationNo ?? "");
    expect(replaces).toBe(again);
    expect(xml).toContain("<ceb:buyerTelephone>13900000000</ceb:buyerTelephone>");
    expect(xml).toContain("<ceb:buyerName>李四</ceb:buyerName>");
  });

  test("that customs' form would not take is named, and nothing is sent", async () => {
    const made = await makeRefused("运单号不存在");
    const { refused } = await correct([made.applicationNo], { logisticsNo: "9".repeat(61) });
    expect(refused).toMatchObject([
      {
        returnNo: made.returnNo,
        code: "application_problem",
        params: { field: expect.stringContaining("logisticsNo") },
      },
    ]);
    expect((await look(made.applicationNo)).states).toEqual(["inspected"]);
  });
});

describe("a refusal in law", () => {
  test("is never sent again; its pieces can only leave", async () => {
    const made = await makeRefused("原清单超过退货时限");
    expect((await correct([made.applicationNo])).refused).toMatchObject([{ code: "refused_for_good" }]);
    expect((await declare(made.returnNo)).refused).toMatchObject([
      { code: "item_not_conforming", params: { reason: "refused_by_customs" } },
    ]);
    const supervisor = await actorFor("supervisor");
    const ready = await runUseCase(supervisor, (ctx) => listReady(ctx), undefined);
    expect(ready.find(({ returnNo }) => returnNo === made.returnNo)).toBeUndefined();
    const { leaving } = await runUseCase(supervisor, (ctx) => listExceptions(ctx), undefined);
    const named = leaving.find(({ plate }) => plate === made.plates[0]);
    if (named) expect(named.reasons).toEqual(["refused_by_customs"]);
    else expect(leaving).toHaveLength(100);
  });

  test("goes on by customs' own decision only", async () => {
    const made = await makeRefused("申请退货数量超出原清单数量");
    expect(await refusalOf(classAs(made.applicationNo, "field"))).toBe("customs_decision_needed");
    await classAs(made.applicationNo, "field", { no: "杭关复〔2026〕12号", day: "2026-11-28" });
    expect((await correct([made.applicationNo])).declared).toHaveLength(1);
  });
});

describe("words nobody knows", () => {
  test("wait for a person, who says what follows", async () => {
    const made = await makeRefused("不予受理");
    expect((await look(made.applicationNo)).application).toMatchObject({
      refusalClass: "undecided",
      refusalCause: "unknown",
    });
    expect((await declare(made.returnNo)).refused).toMatchObject([{ code: "refusal_undecided" }]);
    expect((await correct([made.applicationNo])).refused).toMatchObject([{ code: "refusal_undecided" }]);
    await classAs(made.applicationNo, "field");
    expect((await correct([made.applicationNo])).declared).toHaveLength(1);
  });
});
