"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { pieceOf } from "#components/receiving/goods-of-box";
import type { Question } from "#components/receiving/question";
import { piecesUrl } from "#components/receiving/receiving-request";
import {
  pressPiece,
  type RollScan,
  type RollStand,
  scanGoods,
  scanPlate,
} from "#components/receiving/roll-scan";
import type { Boxes } from "#components/receiving/use-boxes";
import type { Questions } from "#components/receiving/use-questions";
import type { ReceivingActs } from "#components/receiving/use-receiving-acts";
import type { Band } from "#components/scan/state-band";
import type { BenchQueue } from "#components/scan/use-scan-queue";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";

type RollOptions = {
  /** Whether this bench takes its plates from a roll. */
  isOn: boolean;
  bench: string;
  boxes: Boxes;
  questions: Questions;
  acts: ReceivingActs;
  scan: { queue: BenchQueue; say: (band: Band) => void; show: (band: Band) => void };
};

/**
 * Plates off a pre-printed roll: goods are held until a plate is scanned behind them, and both wait for the server as
 * one scan. What the bench knows to be wrong it says at once; of everything else the server has the word.
 */
export function useRoll({ isOn, bench, boxes, questions, acts, scan }: RollOptions) {
  const t = useTranslations("receiving.roll.locked");
  const bands = useRollBands();
  const { queue, say, show } = scan;
  const isTurnedAway = useRef(false);
  const isPieceOpen = questions.openPieces > 0;

  function stand(): RollStand {
    const isWaiting = !queue.isRead || queue.pending.some(({ request }) => request?.url !== piecesUrl);
    const isBoxOnItsWay = isWaiting || acts.isOpening;
    const { question } = questions;
    return { question, isPieceOpen, openId: boxes.openId, isBoxOnItsWay, isTurnedAway: isTurnedAway.current };
  }

  /** Whether the scan was a roll's business. */
  function follow(does: RollScan, code: string, entry: ScanEntry): boolean {
    isTurnedAway.current = does.act === "pieceFirst" && does.turnsAway;
    switch (does.act) {
      case "other":
        return false;
      case "hold": {
        const { parcelId, ...piece } = does.piece;
        questions.ask({ kind: "plate", parcelId, piece, refused: null }, does.piece);
        say(bands.scanPlate(piece.code));
        return true;
      }
      case "receive": {
        const { parcelId, code, ...extra } = does.piece;
        acts.receive(parcelId, code, extra);
        return true;
      }
      case "bind":
        bind(does.asked, code, entry);
        return true;
      default:
        say(bands[does.act](code));
        return true;
    }
  }

  function bind({ parcelId, piece }: Extract<Question, { kind: "plate" }>, plate: string, entry: ScanEntry) {
    if (isKnown(plate)) return say(bands.plateUsed(plate));
    questions.leave();
    show({ tone: "pending", code: plate });
    queue.add(plate, entry, { url: piecesUrl, body: { parcelId, bench, ...piece, plate } });
  }

  /** Whether the bench itself saw the plate on a piece: of this box, or of one that waits. */
  function isKnown(plate: string): boolean {
    const isWaiting = [...queue.pending, ...queue.aside].some(({ text }) => text === plate);
    return isWaiting || (boxes.open?.pieces.some((piece) => piece.plate === plate) ?? false);
  }

  // A scan whose request is not written down would be read as the bench stands at its turn.
  const isUnwritten = queue.pending.some(({ request }) => request === null);
  return {
    /** Takes a scan that is a roll's business: true when it was. */
    take(code: ScannedCode, entry: ScanEntry): boolean {
      if (!isOn || code.kind === "refused") return false;
      const does =
        code.kind === "plate"
          ? scanPlate(stand(), code.text)
          : scanGoods(stand(), pieceOf(boxes, questions.question, code));
      return follow(does, code.text, entry);
    },
    /** Takes a piece in, or holds it until its plate is scanned. */
    receive: ((parcelId, code, extra = {}) => {
      if (!isOn || extra.plate !== undefined) return acts.receive(parcelId, code, extra);
      follow(pressPiece(stand(), { parcelId, code, ...extra }), code ?? "", "manual");
    }) satisfies ReceivingActs["receive"],
    sayFinishFirst: () => say(bands.finishFirst()),
    /** Why the bench cannot change now between its roll and its printer. */
    locked: isPieceOpen ? t("piece") : isUnwritten ? t("scans") : null,
  };
}

function useRollBands() {
  const t = useTranslations("receiving.roll");
  return {
    scanPlate: (code: string | null): Band => ({
      tone: "pending",
      word: t("scanPlate.word"),
      ...(code !== null && { code }),
      message: t("scanPlate.message"),
    }),
    pieceFirst: (): Band => ({
      tone: "attention",
      message: t("pieceFirst.message"),
      next: t("pieceFirst.next"),
    }),
    finishFirst: (): Band => ({
      tone: "attention",
      message: t("finishFirst.message"),
      next: t("finishFirst.next"),
    }),
    goodsFirst: (code: string): Band => ({ tone: "attention", code, message: t("goodsFirst") }),
    boxFirst: (code: string): Band => ({
      tone: "stop",
      ...(code !== "" && { code }),
      message: t("boxFirst.message"),
      next: t("boxFirst.next"),
    }),
    plateUsed: (code: string): Band => ({
      tone: "stop",
      code,
      message: t("plateUsed.message"),
      next: t("plateUsed.next"),
    }),
  };
}
