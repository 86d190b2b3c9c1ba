"use client";

import { useState } from "react";
import { type BenchData, lastPiece, type Opening, type Reception } from "#components/receiving/bench-data";
import type { Question } from "#components/receiving/question";
import { useAnswers } from "#components/receiving/use-answers";
import type { BenchCamera } from "#components/receiving/use-bench-camera";
import { type Boxes, useBoxes } from "#components/receiving/use-boxes";
import { useReceivingActs } from "#components/receiving/use-receiving-acts";
import { type Step, useTakings } from "#components/receiving/use-takings";
import type { ScanRequest } from "#components/scan/scan-queue";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { classifyCode } from "#lib/domain/barcode/classify-code";
import { isCodeOf } from "#lib/domain/match-piece";

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
  const boxes = useBoxes(bench, first);
  const takings = useTakings(boxes, setQuestion);

  const acts = useReceivingActs(bench, {
    onOpening: (opening) => scan.say(follow(takings.opening(opening))),
    onReception: (reception, code) => scan.say(follow(takings.reception(reception, code))),
    onFinished: (finished) => {
      if (finished.parcelId !== boxes.openId) return;
      boxes.close();
      setQuestion(null);
      scan.say(takings.bands.finished(finished));
    },
    onVoided: (plate) => {
      scan.undo(plate);
      scan.say(takings.bands.voided(plate));
    },
    onRefused: (error, code) => scan.say(takings.refusal(error, code)),
  });

  const answers = useAnswers({ question, openId: boxes.openId, acts, ask: setQuestion });

  const scan = useBenchScan<Opening | Reception>({
    bench,
    userId,
    toRequest: ({ text, entry }) => requestOf(boxes, bench, text, entry),
    onAnswer: ({ text }, answer) => {
      void acts.refresh();
      return follow(isOpening(answer) ? takings.opening(answer) : takings.reception(answer, text));
    },
    onRefused: ({ text }, error) => takings.refusal(error, text),
    onDigit: question || boxes.openId !== null ? takeDigit : undefined,
    onCode: (code) => code.kind === "command" && runCommand(code.command),
    keys: { primary: finish, back: cancel, undo: undoLast },
  });

  function follow(step: Step): Band {
    if (step.finish) acts.finish(step.finish);
    if (step.open) acts.open(step.open);
    if (step.print) onPlate(step.print);
    return step.band;
  }
  function takeDigit(digit: number) {
    if (camera.isOpen) return;
    if (question) answers[digit - 1]?.act();
    else if (digit === 1) printLast();
    else if (digit === 2 && boxes.openId) acts.receive(boxes.openId, null);
    else if (digit === 8 && boxes.data) camera.photograph({ waybillNo: boxes.data.parcel.waybillNo });
    else if (digit === 9) photographLast();
  }
  function printLast() {
    const last = boxes.open && lastPiece(boxes.open);
    if (last) print(last.plate);
  }
  function photographLast() {
    const last = boxes.data && lastPiece(boxes.data);
    if (last) camera.photograph({ plate: last.plate });
  }
  function finish() {
    if (boxes.openId !== null && question === null) acts.finish(boxes.openId);
  }
  function cancel() {
    setQuestion(null);
    scan.clear();
  }
  function undoLast() {
    const last = boxes.open?.pieces.findLast(({ state }) => state === "received");
    if (last) acts.undo(last.plate);
  }
  function runCommand(command: string): boolean {
    const act = { NEXT: finish, UNDO: undoLast, CANCEL: cancel, PRINT: printLast, PHOTO: photographLast }[
      command
    ];
    act?.();
    return act !== undefined;
  }

  return { scan, acts, boxes, question, answers, finish, cancel, undoLast, printLast };
}

export type Receiving = ReturnType<typeof useReceiving>;

/** Goods go into the open box; everything else leads to a box. What a code really is, the server says. */
function requestOf(boxes: Boxes, bench: string, text: string, entry: string): ScanRequest {
  const code = classifyCode(text);
  const isTradeItem = code.kind === "gtin" || (code.kind === "gs1" && code.parts.gtin !== undefined);
  const lines = boxes.open?.returns.flatMap((one) => one.lines) ?? [];
  const isGoods = isTradeItem || lines.some((line) => isCodeOf(line, text));
  return boxes.openId !== null && isGoods
    ? { url: "/api/pieces", body: { parcelId: boxes.openId, bench, code: text } }
    : { url: "/api/openings", body: { code: text, entry, bench } };
}

function isOpening(answer: Opening | Reception): answer is Opening {
  return "parcelId" in answer || (answer.result === "choose" && !("reason" in answer));
}
