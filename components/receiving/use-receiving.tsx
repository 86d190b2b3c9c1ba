"use client";

import { useState } from "react";
import { usePhotoLine, useUnsentWords } from "#components/evidence/unsent-photos";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import {
  type BenchData,
  lastPiece,
  type Opening,
  photographedCodes,
  type Reception,
} from "#components/receiving/bench-data";
import { pieceOf } from "#components/receiving/goods-of-box";
import type { Question } from "#components/receiving/question";
import { goodsOf, requestOf } from "#components/receiving/receiving-request";
import { useAnswers } from "#components/receiving/use-answers";
import { type Boxes, useBoxes } from "#components/receiving/use-boxes";
import { useOpenAtBench } from "#components/receiving/use-open-at-bench";
import { useReceivingActs } from "#components/receiving/use-receiving-acts";
import { type Step, useTakings } from "#components/receiving/use-takings";
import type { ScanRequest } from "#components/scan/queued-scan";
import { isCutOff } from "#components/scan/scan-trouble";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { isOfParcel } from "#lib/domain/barcode/label-codes";

export type ReceivingOptions = {
  userId: string;
  bench: string;
  first: BenchData | null;
  /** A piece was just received. */
  onPlate: (plate: string) => void;
  print: (plate: string) => void;
  camera: BenchCamera;
};

/** The whole receiving bench: which box is open, what it holds, what must be answered, and what the band says. */
export function useReceiving({ userId, bench, first, onPlate, print, camera }: ReceivingOptions) {
  const [question, setQuestion] = useState<Question | null>(null);
  const [suspected, setSuspected] = useState<string | null>(null);
  const boxes = useBoxes(bench, first);
  const left = useOpenAtBench(bench, boxes.openId);
  const photos = usePhotoLine();
  const unsent = useUnsentWords(boxes.data ? photographedCodes(boxes.data) : []);
  const takings = useTakings(boxes, setQuestion, unsent === null);
  const leaves = boxes.leaves && { ...boxes.leaves, complete: boxes.leaves.complete && unsent === null };

  const acts = useReceivingActs(bench, leaves, {
    onOpening: (opening) => scan.say(follow(takings.opening(opening))),
    onReception: (reception, code) => scan.say(follow(takings.reception(reception, code))),
    onFinished: (finished) => {
      if (finished.parcelId !== boxes.openId) return;
      boxes.close();
      setQuestion(null);
      scan.say(takings.bands.finished(finished));
    },
    onTakenIn: (taken) => {
      for (const plate of taken.plates) onPlate(plate);
      if (taken.parcelId === boxes.openId) boxes.close();
      setQuestion(null);
      scan.say(takings.bands.takenIn(taken));
    },
    onSetAside: (waybillNo) => {
      setQuestion(null);
      camera.photograph({ waybillNo });
      scan.say(takings.bands.setAside(waybillNo));
    },
    onVoided: (plate) => {
      scan.undo(plate);
      scan.say(takings.bands.voided(plate));
    },
    onRefused: (error, code) => scan.say(takings.refusal(error, code)),
  });

  const last = boxes.open && lastPiece(boxes.open);
  /** The open box, where it may be taken in as it was packed. */
  const offer = question === null && boxes.open?.unopened?.ok ? boxes.open : null;

  const finishBox: typeof acts.finish = (...given) =>
    scan.whenAnswered(() =>
      unsent === null ? acts.finish(...given) : scan.say(takings.bands.unsent(unsent)),
    );
  const answering = { ...acts, finish: finishBox };
  const answers = useAnswers({ question, openId: boxes.openId, acts: answering, ask: setQuestion });

  const scan = useBenchScan<Opening | Reception>({
    bench: "receiving",
    userId,
    expects: (code) => pieceOf(boxes, question, code) !== null || isOfParcel(code),
    onCode: stopIfCutOff,
    toRequest: ({ text, entry }) => requestOf({ ...boxes, leaves }, question, bench, text, entry),
    onAnswer: ({ request }, answer) => {
      void acts.refresh();
      comeBack(boxes, request);
      return follow(
        isOpening(answer) ? takings.opening(answer) : takings.reception(answer, goodsOf(request)),
      );
    },
    onRefused: ({ text }, error) => {
      if (error.code === "parcel_elsewhere") void acts.refresh();
      return takings.refusal(error, text);
    },
    onDigit: question || boxes.openId !== null || boxes.lookedAt || left.total > 0 ? takeDigit : undefined,
    keys: { primary: finish, back: cancel, undo: undoLast },
    commands: { NEXT: finish, PRINT: printLast, PHOTO: photographLast, ...(last && { HOLD: suspectLast }) },
  });

  function stopIfCutOff(code: ScannedCode): boolean {
    const isForBox = (boxes.openId ?? boxes.elsewhereId) !== null && pieceOf(boxes, question, code) !== null;
    if (!isCutOff(scan.queue) || !isForBox) return false;
    scan.say(takings.bands.cutOff(code));
    return true;
  }
  function follow(step: Step): Band {
    if (step.finish) acts.finish(step.finish);
    if (step.open) acts.open(step.open);
    if (step.print) onPlate(step.print);
    return step.band;
  }
  function takeDigit(digit: number) {
    if (camera.isOpen || suspected !== null) return;
    const box = left.boxes.find(({ key }) => key === digit);
    if (question) answers[digit - 1]?.act();
    else if (box) acts.open(box.waybillNo);
    else if (digit === 1) boxes.lookedAt?.parcel.parkedHere ? takeUp() : firstKey();
    else if (digit === 2 && boxes.openId) acts.receive(boxes.openId, null);
    else if (digit === 6) photos.toggleLabel();
    else if (digit === 7) photos.retry();
    else if (digit === 8 && boxes.data) camera.photograph({ waybillNo: boxes.data.parcel.waybillNo });
    else if (digit === 9) photographLast();
  }
  function firstKey() {
    if (offer) takeInUnopened();
    else printLast();
  }
  function takeInUnopened() {
    const { unopened, parcel } = offer ?? {};
    if (!unopened?.ok || !parcel) return;
    scan.whenAnswered(() =>
      unsent === null
        ? acts.takeInUnopened(parcel.id, unopened.pieces)
        : scan.say(takings.bands.unsent(unsent)),
    );
  }
  /** Goes on with the box that is shown to read. */
  function takeUp() {
    const shown = boxes.lookedAt?.parcel;
    if (shown) acts.open(shown.waybillNo, { takeOver: !shown.parkedHere });
  }
  function printLast() {
    if (last) print(last.plate);
  }
  function suspectLast() {
    if (last) setSuspected(last.plate);
  }
  function photographLast() {
    const last = boxes.data && lastPiece(boxes.data);
    if (last) camera.photograph({ plate: last.plate });
    else if (offer) camera.photograph({ waybillNo: offer.parcel.waybillNo });
  }
  function finish() {
    if (boxes.openId !== null && question === null) finishBox(boxes.openId);
  }
  function cancel() {
    setQuestion(null);
    scan.clear();
  }
  function undoLast() {
    const last = boxes.open?.pieces.findLast(({ state }) => state === "received");
    if (last) scan.whenAnswered(() => acts.undo(last.plate));
  }
  const suspecting = {
    plate: suspected,
    close: () => setSuspected(null),
    onDone: (told: Band) => {
      scan.say(told);
      void acts.refresh();
    },
  };
  const keys = { suspectLast, suspecting, takeUp, takeInUnopened, finish, cancel, undoLast, printLast };
  return { scan, acts, boxes, left, question, unsent, answers, ...keys };
}

export type Receiving = ReturnType<typeof useReceiving>;

/** A tab that was closed comes back without its box; the piece that still waited says which one it was. */
function comeBack(boxes: Boxes, request: ScanRequest | null) {
  const parcelId = request?.url === "/api/pieces" ? request.body?.parcelId : null;
  if (boxes.openId !== null || typeof parcelId !== "string") return;
  const back = { result: "resumed", parcelId, waybillNo: "", arrivedNow: false, identified: true } as const;
  boxes.show({ ...back, from: null });
}

function isOpening(answer: Opening | Reception): answer is Opening {
  return "parcelId" in answer || (answer.result === "choose" && !("reason" in answer));
}
