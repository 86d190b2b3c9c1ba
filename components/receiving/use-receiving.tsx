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
import { comeBack, isOpening, pieceSent, requestOf } from "#components/receiving/receiving-request";
import { useAnswers } from "#components/receiving/use-answers";
import { useBoxes } from "#components/receiving/use-boxes";
import { useOpenAtBench } from "#components/receiving/use-open-at-bench";
import { useQuestions } from "#components/receiving/use-questions";
import { useReceivingActs } from "#components/receiving/use-receiving-acts";
import { useRoll } from "#components/receiving/use-roll";
import { type Step, useTakings } from "#components/receiving/use-takings";
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
  /** Whether plates come from a pre-printed roll. */
  fromRoll: boolean;
};

/** The whole receiving bench: which box is open, what it holds, what must be answered, and what the band says. */
export function useReceiving({ userId, bench, first, onPlate, print, camera, fromRoll }: ReceivingOptions) {
  const questions = useQuestions(bench);
  const { question, ask } = questions;
  const [suspected, setSuspected] = useState<string | null>(null);
  const boxes = useBoxes(bench, first);
  const left = useOpenAtBench(bench, boxes.openId);
  const photos = usePhotoLine();
  const unsent = useUnsentWords(boxes.data ? photographedCodes(boxes.data) : []);
  const mayFinish = unsent === null && questions.openPieces === 0;
  const takings = useTakings(boxes, questions, mayFinish);
  const leaves = boxes.leaves && { ...boxes.leaves, complete: boxes.leaves.complete && mayFinish };

  const acts = useReceivingActs(bench, leaves, {
    onOpening: (opening) => scan.say(follow(takings.opening(opening))),
    onReception: (reception, sent) => scan.say(follow(takings.reception(reception, sent))),
    onFinished: (finished) => {
      if (finished.parcelId !== boxes.openId) return;
      boxes.close();
      ask(null);
      scan.say(takings.bands.finished(finished));
    },
    onTakenIn: (taken) => {
      for (const plate of taken.plates) onPlate(plate);
      if (taken.parcelId === boxes.openId) boxes.close();
      ask(null);
      scan.say(takings.bands.takenIn(taken));
    },
    onSetAside: (waybillNo) => {
      ask(null);
      camera.photograph({ waybillNo });
      scan.say(takings.bands.setAside(waybillNo));
    },
    onVoided: (voided) => {
      scan.undo(voided.plate);
      scan.say(takings.bands.voided(voided));
    },
    onRefused: (error, code, sent) => scan.say(takings.refusal(error, code, sent)),
  });

  const last = boxes.open && lastPiece(boxes.open);
  /** The open box, where it may be taken in as it was packed. */
  const offer = question === null && boxes.open?.unopened?.ok ? boxes.open : null;

  const finishBox: typeof acts.finish = (...given) =>
    scan.whenAnswered(() =>
      unsent === null ? acts.finish(...given) : scan.say(takings.bands.unsent(unsent)),
    );
  const receive: typeof acts.receive = (...given) => roll.receive(...given);
  const answering = { ...acts, finish: finishBox, receive };
  const answers = useAnswers({ question, openId: boxes.openId, acts: answering, ask });

  const scan = useBenchScan<Opening | Reception>({
    bench: "receiving",
    userId,
    expects: (code) => pieceOf(boxes, question, code) !== null || isOfParcel(code),
    onCode: (code, entry) => roll.take(code, entry) || stopIfCutOff(code),
    toRequest: ({ text, entry }) => {
      // A piece that is to bear a plate off a roll is never sent without it.
      const openId = fromRoll ? null : boxes.openId;
      return requestOf({ ...boxes, openId, leaves }, question, bench, text, entry);
    },
    onAnswer: ({ request }, answer) => {
      const sent = pieceSent(request);
      void acts.refresh();
      comeBack(boxes, sent);
      return follow(isOpening(answer) ? takings.opening(answer) : takings.reception(answer, sent));
    },
    onRefused: ({ text, request }, error) => {
      if (error.code === "parcel_elsewhere") void acts.refresh();
      return takings.refusal(error, text, pieceSent(request));
    },
    onDigit: question || boxes.openId !== null || boxes.lookedAt || left.total > 0 ? takeDigit : undefined,
    keys: { primary: finish, back: cancel, undo: undoLast },
    commands: { NEXT: finish, PRINT: printLast, PHOTO: photographLast, ...(last && { HOLD: suspectLast }) },
  });

  const roll = useRoll({ isOn: fromRoll, bench, boxes, questions, acts, scan });

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
    else if (digit === 2 && boxes.openId) receive(boxes.openId, null);
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
    if (questions.openPieces > 0) roll.sayFinishFirst();
    else if (boxes.openId !== null && question === null) finishBox(boxes.openId);
  }
  function cancel() {
    questions.leave();
    scan.clear();
  }
  function undoLast() {
    if (question?.kind === "plate") return cancel();
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
  const { openPieces } = questions;
  const rollLocked = roll.locked;
  return { scan, acts: answering, boxes, left, question, openPieces, rollLocked, unsent, answers, ...keys };
}

export type Receiving = ReturnType<typeof useReceiving>;
