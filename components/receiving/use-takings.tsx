"use client";

import { useTranslations } from "next-intl";
import { useErrorWords } from "#components/item/use-error-words";
import { isComplete, type Opening, type Reception } from "#components/receiving/bench-data";
import { isPlateSpent, type Question } from "#components/receiving/question";
import type { Boxes } from "#components/receiving/use-boxes";
import { useClaimWords } from "#components/receiving/use-claim-words";
import type { Questions } from "#components/receiving/use-questions";
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
export function useTakings(boxes: Boxes, { ask, refuse }: Questions, mayFinish: boolean) {
  const t = useTranslations("receiving.question");
  const words = useErrorWords();
  const claimWords = useClaimWords();
  const bands = useReceivingBand();

  function asking(question: Question, code: string | null, sent: PieceSent | null = null): Step {
    ask(question, sent);
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
    if (sent === null) throw new Error("a piece was answered that was not sent");
    const { parcelId, code, plate = null } = sent;
    switch (answer.result) {
      case "choose": {
        const { serialNo, candidates } = answer;
        const kind = answer.reason === "shortage" ? "shortage" : "lines";
        return asking({ kind, parcelId, code, serialNo, candidates, plate }, code, sent);
      }
      case "quantity": {
        const [candidate] = answer.candidates;
        if (!candidate) throw new Error("a quantity was asked of no line");
        const { serialNo } = answer;
        return asking({ kind: "quantity", parcelId, code, serialNo, candidate, plate }, code, sent);
      }
      case "other_parcel":
        ask(null, sent);
        return { band: { tone: "pending", code: answer.code }, open: answer.code };
      case "received": {
        ask(null, sent);
        const band = bands.received(answer, saleMismatch(boxes), plate !== null);
        return plate ? { band } : { band, print: answer.plate };
      }
    }
  }

  function refusal(error: ApiError, code: string | null, sent: PieceSent | null = null): Band {
    if (sent?.plate !== undefined && scanTrouble(error) === "none") {
      const { bench: _, ...piece } = sent;
      refuse({ ...piece, plate: sent.plate }, { why: words(error), isSpent: isPlateSpent(error.code) });
    }
    if (error.code === "code_unknown" && code) ask({ kind: "unknown", code });
    if (error.code === "parcel_elsewhere") return elsewhere(error, code);
    if (error.code === "count_reason_needed") {
      ask({ kind: "short", missing: String(error.params.missing ?? "0") });
    }
    const tone = error.code === "count_reason_needed" ? "attention" : "stop";
    return { tone, ...(code && { code }), message: words(error) };
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
