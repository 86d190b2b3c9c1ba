"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useKeptHand } from "#components/places/kept-hand";
import type { Advice, PutAnswer } from "#components/places/place-data";
import { usePutAwayBand } from "#components/places/use-put-away-band";
import { reviewDigit } from "#components/scan/review-button";
import { lastIn, runScanOf } from "#components/scan/scan-run";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { useScanRun } from "#components/scan/use-scan-run";
import { readSoon } from "#components/shell/read-soon";
import type { ScannedCode } from "#lib/domain/barcode/classify-code";
import { isOwnCode } from "#lib/domain/barcode/label-codes";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";
import {
  emptyHand,
  entryOfPut,
  type Hand,
  putAwayModes,
  takeInHand,
  withEntry,
} from "#lib/domain/put-away-hand";
import { type ApiError, getJson } from "#lib/http/fetch-json";

/** What was put last and can be taken back, and what a supervisor must give a reason for. */
export type Asked = { code: string; to: string; entry: ScanEntry };

/** What was put in batch mode is looked over, before the hand becomes this, or by itself. */
type Review = { then: Hand | null };

/** Putting away at a bench: the hand, the queue to the server, the advice, and taking the last one back. */
export function usePutAway(userId: string) {
  const queries = useQueryClient();
  const words = useErrorWords();
  const bands = usePutAwayBand();
  const { hand, keep, now } = useKeptHand(userId);
  const aim = useRef("");
  /** The thing taken last, whose advice may be shown as long as nothing else was scanned. */
  const advisable = useRef("");
  const [last, setLast] = useState<PutAnswer | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const run = useScanRun("put-away", userId);
  const [review, setReview] = useState<Review | null>(null);
  const refresh = () => readSoon(queries, ["items", "places"]);
  const refused = (code: string, error: ApiError): Band => ({ tone: "stop", code, message: words(error) });

  const taken = (answer: PutAnswer): Band => {
    if (answer.result === "put") setLast(answer);
    return bands.answered(answer);
  };
  const scan = useBenchScan<PutAnswer>({
    bench: "put-away",
    userId,
    atOnce: scansAtOnce,
    expects: isOwnCode,
    toRequest: ({ text, entry }) => ({
      url: "/api/put-aways",
      body: { code: text, to: aim.current, entry },
    }),
    onAnswer: (_, answer) => taken(answer),
    onSettled: refresh,
    onEnded: (ended) => {
      if (now().mode === "batch")
        run.add(ended.map((one) => runScanOf(one, placeOf(one.scan.request?.body))));
    },
    onRefused: ({ text, entry, request }, error) => {
      if (error.code === "reason_needed") setAsked({ code: text, to: placeOf(request?.body), entry });
      return refused(text, error);
    },
    onCode: take,
    onDigit: takeDigit,
    keys: { undo: undoLast, back: empty },
  });
  const undoing = useAct<{ code: string }, { code: string }>("/api/put-away-undoings", {
    onSuccess: ({ code }) => {
      setLast((before) => (before?.code === code ? null : before));
      scan.undo(code);
      run.undo(code);
      scan.say(bands.undone(code));
      refresh();
    },
    onError: (error, { code }) => scan.say(refused(code, error)),
  });
  const explaining = useAct<PutAnswer, Asked & { reason: string }>("/api/put-aways", {
    onSuccess: (answer, { code: text, to }) => {
      setAsked(null);
      const band = taken(answer);
      scan.say(band);
      if (now().mode === "batch") run.add([runScanOf({ scan: { text }, band }, to)]);
      refresh();
    },
  });

  function take(code: ScannedCode, entry: ScanEntry): boolean {
    const text = code.kind === "refused" ? "" : code.text;
    const inHand = withEntry(now(), text, entry);
    const step = takeInHand(inHand, code);
    keep(step.hand);
    advisable.current = step.says === "held" ? text : "";
    const band = bands.stepped(step, text);
    if (band) scan.say(band);
    if (step.says === "held" && code.kind === "plate") advise(code.plate);
    if (step.send) {
      aim.current = step.send.to;
      scan.show({ tone: "pending", code: step.send.codes.at(-1) ?? text });
      for (const each of step.send.codes) scan.queue.add(each, entryOfPut(inHand, each, step.send.to));
    }
    return true;
  }

  /** Says where the piece belongs, or takes it out of the hand when it cannot be put anywhere. */
  function advise(plate: string) {
    getJson<Advice>(`/api/place-advice?${new URLSearchParams({ plate })}`).then(
      (advice) =>
        advisable.current === plate && now().held.at(-1) === plate && scan.show(bands.advised(now(), advice)),
      (error: ApiError) => {
        if (!error.status) return;
        keep({ ...now(), held: now().held.filter((held) => held !== plate) });
        scan.say(refused(plate, error));
      },
    );
  }
  function takeDigit(digit: number) {
    if (review) return;
    if (digit === reviewDigit) lookOver();
    else changeMode(digit);
  }
  function changeMode(digit: number) {
    const mode = putAwayModes[digit - 1];
    if (mode && mode !== now().mode) leave({ ...emptyHand, mode });
  }
  function empty() {
    leave({ ...emptyHand, mode: now().mode });
  }
  function lookOver(then: Hand | null = null) {
    if (now().mode !== "batch") return;
    undoing.reset();
    setReview({ then });
  }
  function leave(then: Hand) {
    if (run.toLookAt > 0) lookOver(then);
    else end(then);
  }
  function end(then: Hand) {
    if (then.mode === now().mode) scan.clear();
    setReview(null);
    run.end();
    keep(then);
  }
  function undoLast() {
    scan.takeBack(last?.code ?? lastIn(run.scans), (code) => undoing.mutate({ code }));
  }
  const looking = { run, review, setReview, lookOver, end };
  return {
    scan,
    hand,
    changeMode,
    empty,
    last,
    undoing,
    undoLast,
    asked,
    setAsked,
    explaining,
    bands,
    ...looking,
  };
}

function placeOf(body: unknown): string {
  return typeof body === "object" && body !== null && "to" in body ? String(body.to) : "";
}
