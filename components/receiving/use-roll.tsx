"use client";

import { useTranslations } from "next-intl";
import { pieceOf } from "#components/receiving/goods-of-box";
import { isOfRoll, type PieceInHand, type Question } from "#components/receiving/question";
import { piecesUrl } from "#components/receiving/receiving-request";
import type { Boxes } from "#components/receiving/use-boxes";
import type { useQuestions } from "#components/receiving/use-questions";
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
  questions: ReturnType<typeof useQuestions>;
  acts: ReceivingActs;
  scan: { queue: BenchQueue; say: (band: Band) => void; show: (band: Band) => void };
};

/**
 * Plates off a pre-printed roll: goods are held until a plate is scanned behind them, and both wait for the server as
 * one scan. What the bench knows to be wrong it says at once; of everything else the server has the word.
 */
export function useRoll({ isOn, bench, boxes, questions, acts, scan }: RollOptions) {
  const bands = useRollBands();
  const { question, ask, leave } = questions;
  const { queue, say, show } = scan;
  const isBoxOnItsWay = queue.pending.some(({ request }) => request?.url !== piecesUrl);
  /** The box that the next piece comes out of; null while another may be opened before it. */
  const openId = isBoxOnItsWay ? null : boxes.openId;

  function hold(parcelId: string | null, piece: PieceInHand) {
    ask(null);
    ask({ kind: "plate", parcelId, piece, refused: null });
    say(bands.scanPlate(piece.code));
  }

  function takeGoods(code: Exclude<ScannedCode, { kind: "refused" }>): boolean {
    const piece = pieceOf(boxes, question, code);
    if (question && isOfRoll(question)) {
      if (!answerBySerial(question, piece)) say(bands.pieceFirst());
      return true;
    }
    if (!piece || (openId === null && !isBoxOnItsWay)) return false;
    hold(openId, piece);
    return true;
  }

  function answerBySerial(question: Question, piece: PieceInHand | null): boolean {
    if (question.kind !== "lines" || !question.plated || piece?.serialNo === undefined) return false;
    const { plate, parcelId } = question.plated;
    acts.receive(parcelId, piece.code, { serialNo: piece.serialNo, plate });
    return true;
  }

  function takePlate(plate: string, entry: ScanEntry): boolean {
    if (question?.kind === "plate") {
      bind(question, plate, entry);
      return true;
    }
    if (boxes.openId === null && !isBoxOnItsWay && question === null) return false;
    say(question ? bands.pieceFirst() : bands.goodsFirst(plate));
    return true;
  }

  function bind(asked: Extract<Question, { kind: "plate" }>, plate: string, entry: ScanEntry) {
    const parcelId = asked.parcelId ?? openId;
    if (isKnown(plate)) return say(bands.plateUsed(plate));
    if (parcelId === null) return say(bands.boxFirst(plate));
    leave();
    show({ tone: "pending", code: plate });
    queue.add(plate, entry, { url: piecesUrl, body: { parcelId, bench, ...asked.piece, plate } });
  }

  /** Whether the bench itself saw the plate on a piece: of this box, or of one that waits. */
  function isKnown(plate: string): boolean {
    const isWaiting = [...queue.pending, ...queue.aside].some(({ text }) => text === plate);
    return isWaiting || (boxes.open?.pieces.some((piece) => piece.plate === plate) ?? false);
  }

  return {
    /** Takes a scan that is a roll's business: true when it was. */
    take(code: ScannedCode, entry: ScanEntry): boolean {
      if (!isOn || code.kind === "refused") return false;
      return code.kind === "plate" ? takePlate(code.text, entry) : takeGoods(code);
    },
    /** Takes a piece in, or holds it until its plate is scanned. */
    receive: ((parcelId, code, extra = {}) =>
      isOn && extra.plate === undefined
        ? hold(parcelId, { code, ...extra })
        : acts.receive(parcelId, code, extra)) satisfies ReceivingActs["receive"],
    sayPieceFirst: () => say(bands.pieceFirst()),
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
    goodsFirst: (code: string): Band => ({ tone: "attention", code, message: t("goodsFirst") }),
    boxFirst: (code: string): Band => ({
      tone: "stop",
      code,
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
