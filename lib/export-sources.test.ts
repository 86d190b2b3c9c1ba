import { expect, test } from "vitest";
import { exportColumns, exportKinds } from "#lib/domain/export-file";
import { exportWords, fieldOf, headOf } from "#lib/exports/export-words";
import { openBatch } from "#lib/outbound/open-batch";
import { makeBooked } from "#lib/returns/stock-piece.testing";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";
import { exportSources } from "../scripts/export-sources.ts";

const readers = {
  returns: "auditor",
  pieces: "auditor",
  feedback: "auditor",
  batches: "supervisor",
  messages: "auditor",
} as const;

test.each(exportKinds)("%s: each row has a field for each column, in both languages", async (kind) => {
  await makeBooked();
  const reader = await actorFor(readers[kind]);
  if (kind === "batches") await runUseCase(reader, openBatch, { outcome: "move_out", receiver: "某商家" });
  const query: Record<string, string> = kind === "messages" ? { view: "out" } : {};
  const part = await runUseCase(reader, (ctx) => exportSources[kind](ctx, query, null), null);
  for (const language of ["zh", "en"] as const) {
    const words = exportWords(language);
    const head = headOf(kind, words);
    expect(new Set(head).size).toBe(exportColumns[kind].length);
    for (const row of part.rows) {
      expect(row).toHaveLength(head.length);
      for (const field of row.map((cell) => fieldOf(cell, words)))
        expect(String(field)).not.toMatch(/^exports\.|^item\./);
    }
  }
  if (kind !== "messages") expect(part.rows.length).toBeGreaterThan(0);
});
