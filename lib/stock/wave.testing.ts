import type { Actor } from "#lib/context";
import { runUseCase } from "#lib/run-use-case";
import { answerWave } from "#lib/stock/answer-wave";
import { submitWave } from "#lib/stock/submit-wave";

export const numbers = {
  bondedListNo: "QD290126I000000123",
  gatePassNo: "P29012600000001",
  emsNo: "T2991W000185",
};

/** Sends a wave's papers to the book, which confirms them at once. */
export async function bookIn(actor: Actor, waveNo: string): Promise<number> {
  await runUseCase(actor, submitWave, { waveNo, ...numbers });
  return (await runUseCase(actor, answerWave, confirmed(waveNo))).booked;
}

export const confirmed = (waveNo: string) => ({
  waveNo,
  answer: "confirmed" as const,
  gateAt: new Date(Date.now() - 60_000).toISOString(),
  reason: null,
});

export const refused = (waveNo: string) => ({
  waveNo,
  answer: "refused" as const,
  gateAt: null,
  reason: "第 1 项料号不存在",
});
