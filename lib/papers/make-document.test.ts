import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { batches } from "#db/schema/batches";
import type { Context } from "#lib/context";
import { paperLanguages } from "#lib/domain/papers/paper";
import { loadOf, makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { sealBatch } from "#lib/outbound/seal-batch";
import { unsealBatch } from "#lib/outbound/unseal-batch";
import { getDocument } from "#lib/papers/get-document";
import { listDocuments } from "#lib/papers/list-documents";
import { makeDocument } from "#lib/papers/make-document";
import { renderPdf } from "#lib/papers/pdf/render-pdf";
import { renderCsv } from "#lib/papers/render-csv";
import { lockItem } from "#lib/returns/lock-item";
import { newestNumberOf } from "#lib/returns/paper-numbers";
import { raceBehind } from "#lib/returns/race.testing";
import { recordItemFact } from "#lib/returns/record-fact";
import { makeSale } from "#lib/returns/testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, asSystem, refusalOf } from "#lib/testing";
import { sealWithPapers } from "../../app/api/seals/seal-with-papers";

async function releaseLoad() {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("release");
  const batchNo = await sealedLoad(supervisor, "release", [plate]);
  const make = () => runUseCase(supervisor, makeDocument, { kind: "hand_over" as const, subjectNo: batchNo });
  return { supervisor, plate, batchNo, make };
}

/** All files of a paper, one after the other. */
async function filesOf(number: string): Promise<string> {
  const paper = await runUseCase(await actorFor("auditor"), getDocument, { number });
  const files = paperLanguages.map(async (language) => [
    (await renderPdf(paper, language)).toString("base64"),
    renderCsv(paper, language),
  ]);
  return JSON.stringify(await Promise.all(files));
}

describe("a hand-over note", () => {
  test("is made once the load is sealed, and is the same while nothing changes", async () => {
    const { make, batchNo, plate } = await releaseLoad();
    const { number, isNew } = await make();
    expect(isNew).toBe(true);
    expect(number).toMatch(/^HO20\d{8}$/);
    expect(await make()).toEqual({ number, isNew: false });
    const paper = await runUseCase(await actorFor("officer"), getDocument, { number });
    expect(renderCsv(paper, "zh")).toContain('"保税去向","同账册权属变更"');
    expect(renderCsv(paper, "en")).toContain('"Bonded destination","Same book, change of owner"');
    const { content } = paper;
    expect(content).toMatchObject({ kind: "hand_over", number, replaces: null });
    expect(content.body.facts[0]).toEqual(["batchNo", batchNo]);
    expect(content.body.rows.map((row) => row[1])).toEqual([plate]);
  });

  test("is the same bytes after what it speaks of has changed, and the new one names it", async () => {
    const { make, batchNo, supervisor } = await releaseLoad();
    const { number } = await make();
    const before = await filesOf(number);
    await runUseCase(supervisor, unsealBatch, { batchNo, reason: "改单" });
    await runUseCase(supervisor, sealBatch, { batchNo, countedPieces: 1, papers: {} });
    const next = await make();
    expect(next.isNew).toBe(true);
    expect(await filesOf(number)).toBe(before);
    const { content } = await runUseCase(supervisor, getDocument, next);
    expect(content.replaces).toBe(number);
    const listed = await runUseCase(supervisor, listDocuments, { subjectNos: [batchNo] });
    expect(listed.map((row) => [row.number, row.replacedBy])).toEqual([
      [next.number, null],
      [number, next.number],
    ]);
  });

  test("is made with the seal, once under each, and the number of an earlier seal stands beside no load", async () => {
    const { supervisor, batchNo, make } = await releaseLoad();
    const first = (await make()).number;
    await runUseCase(supervisor, unsealBatch, { batchNo, reason: "改单" });
    const seal = { batchNo, countedPieces: 1, papers: {} };
    await runUseCase(supervisor, sealBatch, seal);
    const numberNow = async () => {
      const of = eq(batches.batchNo, batchNo);
      const read = ({ tx }: Context) =>
        tx
          .select({ no: newestNumberOf("hand_over") })
          .from(batches)
          .where(of);
      return (await asSystem(read, undefined))[0]?.no;
    };
    expect(await numberNow()).toBeNull();
    await runUseCase(supervisor, unsealBatch, { batchNo, reason: "改单" });
    const sealed = await runUseCase(supervisor, sealWithPapers, seal);
    expect(sealed.papers).toEqual([expect.stringMatching(/^HO20\d{8}$/)]);
    expect(sealed.papers).not.toContain(first);
    expect(await make()).toEqual({ number: sealed.papers[0], isNew: false });
    expect(await numberNow()).toBe(sealed.papers[0]);
  });

  test("lists the pieces by their plates, whatever holds one of them on the screen meanwhile", async () => {
    const supervisor = await actorFor("supervisor");
    const sale = await makeSale();
    const settled = () => makeSettled("release", supervisor, { sale });
    const made = [await settled(), await settled()];
    const [first = "", last = ""] = made.map(({ plate }) => plate).sort();
    const subjectNo = await sealedLoad(supervisor, "release", [first, last]);
    const asked = { kind: "hand_over", subjectNo } as const;
    const { number } = await runUseCase(supervisor, makeDocument, asked);
    await asSystem(async (ctx) => {
      const piece = await lockItem(ctx, last);
      await recordItemFact(ctx, piece, { hold: "recall", holdReason: "召回" }, { type: "recalled" });
    }, null);
    expect(await runUseCase(supervisor, makeDocument, asked)).toEqual({ number, isNew: false });
    const { content } = await runUseCase(supervisor, getDocument, { number });
    expect(content.body.rows.map((row) => row[1])).toEqual([first, last]);
  });

  test("is one paper when two ask for it at once", async () => {
    const { make, batchNo: subjectNo, supervisor } = await releaseLoad();
    const asked = { kind: "hand_over", subjectNo } as const;
    const [first, second] = await raceBehind(supervisor, makeDocument, asked, make);
    expect(first).toMatchObject({ value: { isNew: true } });
    expect(second).toMatchObject({ value: { isNew: false } });
  });

  test("is refused for an open load, for another outcome, and to who has no hand in loads", async () => {
    const supervisor = await actorFor("supervisor");
    const { plate } = await makeSettled("release");
    const subjectNo = await loadOf(supervisor, "release", [plate]);
    const asked = { kind: "hand_over", subjectNo } as const;
    expect(await refusalOf(runUseCase(supervisor, makeDocument, asked))).toBe("batch_state_forbids");
    const wrong = { kind: "packing_list", subjectNo } as const;
    expect(await refusalOf(runUseCase(supervisor, makeDocument, wrong))).toBe("outcome_differs");
    for (const role of ["inspector", "officer", "auditor"] as const) {
      expect(await refusalOf(runUseCase(await actorFor(role), makeDocument, asked))).toBe("not_permitted");
    }
  });

  test("does not exist for a stranger", async () => {
    const { number } = await (await releaseLoad()).make();
    const merchant = await actorFor("merchant", "C123456789");
    expect(await refusalOf(runUseCase(merchant, getDocument, { number }))).toBe("not_found");
  });
});
