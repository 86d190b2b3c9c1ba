"use client";

import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { isComplete, type Opening, type Reception } from "#components/receiving/bench-data";
import type { Plated, Question } from "#components/receiving/question";
import { platedIn } from "#components/receiving/receiving-request";
import type { Boxes } from "#components/receiving/use-boxes";
import { useClaimWords } from "#components/receiving/use-claim-words";
import type { Ask } from "#components/receiving/use-questions";
import type { PieceSent } from "#components/receiving/use-receiving-acts";
import { type Left, useReceivingBand } from "#components/receiving/use-receiving-band";
import { scanTrouble } from "#components/scan/scan-trouble";
import type { Band } from "#components/scan/state-band";
import type { Mismatch } from "#lib/domain/cross-check";
import type { ApiError } from "#lib/http/fetch-json";

/** What an answer of the server asks of the bench: what to say, and what to do next by itself. */
export type Step = {
  band: Band;
  /** The box that is complete and was left for another. */
  finish?: string;
  /** The code that turned out to be another box. */
  open?: string;
  /** The plate to print. */
  print?: string;
};

/** Takes the server's answers into the bench's state. */
export function useTakings(boxes: Boxes, ask: Ask, mayFinish: boolean) {
  const t = useTranslations("receiving.question");
  const words = useErrorWords();
  const claimWords = useClaimWords();
  const bands = useReceivingBand();

  function asking(question: Question, code: string | null, plated: Plated | null = null): Step {
    ask(question, plated);
    return { band: bands.asking(t(`${question.kind}.title`, { code: code ?? "" }), code) };
  }

  function opening(answer: Opening): Step {
    if (answer.result === "choose") return asking({ kind: "parcels", candidates: answer.candidates }, null);
    const { open } = boxes;
    const isOther = answer.result !== "counted" && open !== null && open.parcel.id !== answer.parcelId;
    const left: Left | null = isOther
      ? { waybillNo: open.parcel.waybillNo, finished: mayFinish && isComplete(open) }
      : null;
    ask(null);
    boxes.show(answer);
    const band = bands.opened(answer, left);
    return left?.finished && open ? { band, finish: open.parcel.id } : { band };
  }

  function reception(answer: Reception, sent: PieceSent | null): Step {
    const code = sent?.code ?? null;
    const plated = platedIn(sent);
    switch (answer.result) {
      case "choose": {
        const { serialNo, candidates } = answer;
        const kind = answer.reason === "shortage" ? "shortage" : "lines";
        return asking({ kind, code, serialNo, candidates, plated }, code, plated);
      }
      case "quantity": {
        const [candidate] = answer.candidates;
        if (!candidate) throw new Error("a quantity was asked of no line");
        return asking({ kind: "quantity", code, serialNo: answer.serialNo, candidate, plated }, code, plated);
      }
      case "other_parcel":
        ask(null, plated);
        return { band: { tone: "pending", code: answer.code }, open: answer.code };
      case "received": {
        ask(null, plated);
        const band = bands.received(answer, saleMismatch(boxes), plated !== null);
        return plated ? { band } : { band, print: answer.plate };
      }
    }
  }

  function refusal(error: ApiError, code: string | null, sent: PieceSent | null = null): Band {
    if (sent?.plate !== undefined && scanTrouble(error) === "none") withoutPlate(error, sent, sent.plate);
    if (error.code === "code_unknown" && code) ask({ kind: "unknown", code });
    if (error.code === "parcel_elsewhere") return elsewhere(error, code);
    if (error.code === "count_reason_needed") {
      ask({ kind: "short", missing: String(error.params.missing ?? "0") });
    }
    const tone = error.code === "count_reason_needed" ? "attention" : "stop";
    return { tone, ...(code && { code }), message: words(error) };
  }

  /** The piece lies there and is not taken: it wants another plate, or is given up. */
  function withoutPlate(
    error: ApiError,
    { parcelId, bench: _, plate: __, ...piece }: PieceSent,
    plate: string,
  ) {
    ask({ kind: "plate", parcelId, piece, refused: { plate, why: words(error) } }, { plate, parcelId });
  }

  /** Another bench has it: shown to read, with who opened it and when, and taken over only when asked to. */
  function elsewhere(error: ApiError, scanned: string | null): Band {
    const { code, parcelId } = error.params;
    const isLost = boxes.openId === parcelId || (boxes.elsewhereId === parcelId && scanned !== code);
    ask({ kind: "elsewhere", code: String(code) });
    boxes.look(String(parcelId));
    return { tone: isLost ? "stop" : "attention", code: String(code), message: claimWords(error, isLost) };
  }

  return { opening, reception, refusal, bands };
}

/** Why nothing of the open box can become bonded stock, where its only sale says so. */
function saleMismatch({ open }: Boxes): Mismatch | null {
  const [one, another] = open?.returns ?? [];
  if (!one || another) return null;
  const found = one.check.mismatches.find(
    ({ action, gnum, plate }) => action === "move_out" && gnum === null && plate === null,
  );
  return found?.code ?? null;
}
