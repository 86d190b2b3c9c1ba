import { expect, test } from "vitest";
import { placeLabelSize } from "#lib/domain/papers/label-content";
import { loadOf, makeSettled, sealedLoad } from "#lib/outbound/load.testing";
import { getLoadLabelSheet, getLoadLabels } from "#lib/papers/get-load-labels";
import { labelPdf } from "#lib/papers/labels/label-pdf";
import { getLoadLabelFile, printLoadLabels } from "#lib/papers/print-load-labels";
import { readPdf } from "#lib/papers/read-pdf.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor, refusalOf } from "#lib/testing";

test("R48 each box of a sealed load gets a label with its number, and a scan of it leads to the load", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("reship");
  const batchNo = await sealedLoad(supervisor, "reship", [plate]);
  const labels = await runUseCase(supervisor, getLoadLabels, { batchNo, boxes: 2, language: "zh" });
  expect(labels.map(({ headline, letter }) => [headline, letter])).toEqual([
    ["1/2", "S"],
    ["2/2", "S"],
  ]);
  const pages = await readPdf(await labelPdf(labels, placeLabelSize), 600);
  expect(pages.map(({ codes }) => codes)).toEqual([
    [batchNo, batchNo],
    [batchNo, batchNo],
  ]);
  for (const said of ["2/2", "示例收货方", "退运出境，本批 1 件"]) expect(pages[1]?.text).toContain(said);
});

test("none before the seal, and none for people from outside", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("reship");
  const asked = { batchNo: await loadOf(supervisor, "reship", [plate]), boxes: 1, language: "zh" } as const;
  expect(await refusalOf(runUseCase(supervisor, getLoadLabels, asked))).toBe("batch_state_forbids");
  expect(await refusalOf(runUseCase(await actorFor("merchant", "C1"), getLoadLabels, asked))).toBe(
    "not_permitted",
  );
});

test("R48 a load's labels are printed again for a reason only, and are a file for who printed them", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("reship");
  const batchNo = await sealedLoad(supervisor, "reship", [plate]);
  const of = { batchNo, boxes: 3, language: "zh" } as const;
  const file = () => runUseCase(supervisor, getLoadLabelFile, of);
  expect(await refusalOf(file())).toBe("reprint_reason_needed");
  const print = (reason: "lost" | null) =>
    runUseCase(supervisor, printLoadLabels, { of, reason, note: null });
  expect((await print(null)).labels).toHaveLength(3);
  expect(await file()).toHaveLength(3);
  expect(await refusalOf(print(null))).toBe("reprint_reason_needed");
  expect((await print("lost")).labels).toHaveLength(3);
});

test("R48 each box is a print of its own: a file with more boxes than were printed is refused", async () => {
  const supervisor = await actorFor("supervisor");
  const { plate } = await makeSettled("reship");
  const batchNo = await sealedLoad(supervisor, "reship", [plate]);
  const asked = (boxes: number) => ({ batchNo, boxes, language: "zh" }) as const;
  await runUseCase(supervisor, printLoadLabels, { of: asked(1), reason: null, note: null });
  expect(await refusalOf(runUseCase(supervisor, getLoadLabelFile, asked(2)))).toBe("reprint_reason_needed");
  expect(await runUseCase(supervisor, getLoadLabelFile, asked(1))).toHaveLength(1);
  await runUseCase(supervisor, printLoadLabels, { of: asked(3), reason: null, note: null });
  const sheet = await runUseCase(supervisor, getLoadLabelSheet, asked(3));
  expect(sheet.again).toBe(3);
  expect(sheet.prints.map(({ code }) => code).sort()).toEqual([1, 2, 3].map((box) => `${batchNo} ${box}/3`));
});
