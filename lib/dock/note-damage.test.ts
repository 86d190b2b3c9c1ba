import { expect, test } from "vitest";
import { noteDamage } from "#lib/dock/note-damage";
import { withdrawArrival } from "#lib/dock/withdraw-arrival";
import { runUseCase } from "#lib/run-use-case";
import { actorFor } from "#lib/testing";

test.each([
  ["a NUL", "SF123\u00004567", "control_characters"],
  ["a bell", "SF123\u00074567", "control_characters"],
  ["half a character", "SF123\ud83d4567", "unprintable"],
  ["Chinese words", "顺丰1234567", "ime"],
])("noting damage and taking an arrival back refuse %s by name", async (_, waybillNo, reason) => {
  const clerk = await actorFor("dock_clerk");
  const refusal = { code: "code_refused", params: { reason } };
  await expect(runUseCase(clerk, noteDamage, { waybillNo, damage: "wet" })).rejects.toMatchObject(refusal);
  await expect(runUseCase(clerk, withdrawArrival, { waybillNo })).rejects.toMatchObject(refusal);
});
