"use client";

import { useTranslations } from "next-intl";
import type { Opening, Reception } from "#components/receiving/bench-data";
import type { Finished, TakenIn, Voided } from "#components/receiving/use-receiving-acts";
import type { Band } from "#components/scan/state-band";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { type Mismatch, mismatchActions } from "#lib/domain/cross-check";

/** What became of the box that was open when the next one was scanned. */
export type Left = { waybillNo: string; finished: boolean };

type Opened = Extract<Opening, { parcelId: string }>;
type Received = Extract<Reception, { result: "received" }>;

/** What the band says at the receiving bench. */
export function useReceivingBand() {
  const t = useTranslations("receiving");
  const isMismatch = (code: string): code is Mismatch => Object.hasOwn(mismatchActions, code);

  function opened(opening: Opened, left: Left | null): Band {
    const { waybillNo: code, result } = opening;
    const word = t(`band.${result}.word`);
    if (result === "counted") return { tone: "already", code, word, message: t("band.counted.message") };
    const message = [
      left && t(left.finished ? "band.leftFinished" : "band.leftOpen", { code: left.waybillNo }),
      opening.from !== null && t("band.wentOn", { name: opening.from }),
      opening.arrivedNow && t("band.arrivedNow"),
      opening.identified ? t("band.scanPieces") : t("band.unidentified"),
    ].filter((words) => words !== null && words !== false);
    const isCalm = opening.identified && opening.from === null && (left === null || left.finished);
    return { tone: isCalm ? "ok" : "attention", code, word, message: message.join(" ") };
  }

  function received(piece: Received, ofSale: Mismatch | null, isPlated: boolean): Band {
    const mismatch = piece.mismatches.find(isMismatch) ?? ofSale;
    const base = { code: piece.plate, word: t("band.received.word") };
    if (piece.hold === "recall" || piece.hold === "customs") {
      const message = t(`band.held.${piece.hold}.message`);
      return { ...base, tone: "stop", message, next: t(`band.held.${piece.hold}.next`) };
    }
    if (mismatch) {
      const next = t(`action.${mismatchActions[mismatch]}`);
      return { ...base, tone: "attention", message: t(`mismatch.${mismatch}`), next };
    }
    return {
      ...base,
      tone: "ok",
      message: piece.goodsName,
      next: t(isPlated ? "band.received.nextPlated" : "band.received.next"),
    };
  }

  const finished = ({ waybillNo, pieces }: Finished): Band => ({
    tone: "ok",
    code: waybillNo,
    word: t("band.finished.word"),
    message: t("band.finished.message", { count: pieces }),
    next: t("band.finished.next"),
  });
  const takenIn = ({ waybillNo, pieces }: TakenIn): Band => ({
    tone: "ok",
    code: waybillNo,
    word: t("band.takenIn.word"),
    message: t("band.takenIn.message", { count: pieces }),
    next: t("band.takenIn.next"),
  });
  const unsent = (message: string): Band => ({ tone: "attention", message, next: t("band.unsent.next") });
  const setAside = (code: string): Band => ({
    tone: "ok",
    code,
    word: t("band.setAside.word"),
    message: t("band.setAside.message"),
    next: t("band.setAside.next"),
  });
  const voided = ({ plate, ofRoll }: Voided): Band => ({
    tone: "already",
    code: plate,
    word: t("band.voided.word"),
    message: t(ofRoll ? "band.voided.plateVoid" : "band.voided.message"),
  });
  /** Without an answer a piece gets no plate, and pieces without one are not told apart any more. */
  const cutOff = (code: ScannedCode): Band => ({
    tone: "stop",
    ...(code.kind !== "refused" && { code: code.text }),
    word: t("band.cutOff.word"),
    message: t("band.cutOff.message"),
    next: t("band.cutOff.next"),
  });
  const asking = (question: string, code: string | null): Band => ({
    tone: "attention",
    ...(code !== null && { code }),
    message: question,
    next: t("band.answerByKey"),
  });
  return { opened, received, finished, takenIn, unsent, setAside, voided, cutOff, asking };
}
