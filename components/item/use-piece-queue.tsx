"use client";

import { useTranslations } from "next-intl";
import { flushSync } from "react-dom";
import type { ItemFile } from "#components/item/item-file";
import { isLookUp, isWritten, scannedSince } from "#components/item/piece-scans";
import { useErrorWords } from "#components/item/use-error-words";
import { atQueue } from "#components/scan/at-queue";
import type { QueuedScan, ScanRequest, SettledScan } from "#components/scan/queued-scan";
import { asksForAct, isOvertaken, wordsOf } from "#components/scan/scan-tally";
import type { Band } from "#components/scan/state-band";
import { useMissed } from "#components/scan/use-missed";
import { useScanQueue } from "#components/scan/use-scan-queue";
import { useSignOff } from "#components/scan/use-sign-off";
import type { Tone } from "#components/ui/tone";
import type { ScanEntry } from "#lib/domain/barcode/scan-entry";

type PieceQueueOptions<Answer> = {
  bench: string;
  userId: string;
  /** Where the bench reads a piece from. */
  api: string;
  band: Band;
  show: (band: Band) => void;
  play: (tone: Tone) => void;
  /** The piece on the bench. */
  openPlate: () => string | null;
  /** Lays a piece that was scanned on the bench. */
  onRead: (file: ItemFile, entry: ScanEntry) => Band;
  /** Takes in the server's word on a finding, at a bench that leaves findings in the queue. */
  onAnswer?: (answer: Answer) => Band;
};

/**
 * The scans and findings of a bench that works on one piece at a time, in their order and across reloads: a plate opens
 * its piece when the server answers, and a finding is sent by itself. What the band has no room for by then waits in
 * `missed` until somebody sees to it.
 */
export function usePieceQueue<Answer extends object>(options: PieceQueueOptions<Answer>) {
  const { bench, userId, api, show, play } = options;
  const t = useTranslations("item.scan");
  const errorWords = useErrorWords();
  const { missed, add, drop, seen } = useMissed(bench, userId);
  const queue = useScanQueue<ItemFile | Answer>({
    bench,
    userId,
    atOnce: 1,
    toRequest: ({ text }) => ({ url: `${api}?${new URLSearchParams({ plate: text })}`, body: null }),
    onSettled: (settled) => {
      for (const one of settled) {
        const told = bandOf(one);
        if (told) say(told);
      }
    },
  });
  const signOff = useSignOff(queue, say);

  function say(told: Band) {
    show(told);
    play(told.tone);
  }
  function note(plate: string, title: string, tone: Tone = "attention") {
    drop(plate);
    add([{ text: plate, at: new Date().toISOString(), made: plate, tone, title, isUndone: false }]);
  }
  function bandOf({ scan, verdict }: SettledScan<ItemFile | Answer>): Band | null {
    const since = scannedSince(scan, queue.pending);
    const isBehind = isOvertaken([scan], queue.pending);
    if (!verdict.ok) return refused(scan, errorWords(verdict.error), isBehind);
    if (!isFile(verdict.answer)) return written(scan.text, verdict.answer, isBehind);
    if (isWritten(queue.aside, scan.text))
      return { tone: "attention", code: scan.text, message: t("keptFinding") };
    if (!since.isOther) return options.onRead(verdict.answer, scan.entry);
    if (!since.isSame) note(scan.text, t("overtaken"));
    return null;
  }
  function refused(scan: QueuedScan, message: string, isBehind: boolean): Band {
    if (isBehind || (!isLookUp(scan) && options.openPlate() !== scan.text)) note(scan.text, message, "stop");
    return { tone: "stop", code: scan.text, message };
  }
  function written(plate: string, answer: Answer, isBehind: boolean): Band | null {
    drop(plate);
    const told = options.onAnswer?.(answer) ?? null;
    if (isBehind && told && asksForAct(told)) note(plate, wordsOf(told), told.tone);
    return told;
  }
  function look(plate: string, entry: ScanEntry) {
    const last = queue.pending.at(-1);
    const isAgain = last !== undefined && isLookUp(last) && last.text === plate;
    show({ tone: "pending", code: plate });
    if (isAgain) play("already");
    else queue.add(plate, entry);
  }
  function submit(plate: string, request: ScanRequest) {
    if (!queue.isRead) return say({ tone: "attention", code: plate, message: signOff.obstacle });
    show({ tone: "pending", code: plate });
    /* A second press must find the first one in the queue. */
    flushSync(() => queue.add(plate, "manual", request));
  }
  const isSent = (plate: string) => isWritten([...queue.pending, ...queue.aside], plate);
  return {
    queue,
    signOff,
    band: waitingBand(atQueue(options.band, queue)),
    missed,
    note,
    drop,
    seen,
    look,
    submit,
    /** Whether a piece's finding is on its way, be it set aside. */
    isSent,
    /** Whether the bench is free although that piece's finding has no answer yet. */
    isAway: (plate: string) =>
      isWritten(queue.aside, plate) || (queue.trouble !== "none" && isWritten(queue.pending, plate)),
    whenAnswered: signOff.whenAnswered,
  };

  /** Without the server's word the band says what becomes of what waits. */
  function waitingBand(shown: Band): Band {
    if (shown.tone !== "pending" || shown.code === undefined || queue.trouble === "none") return shown;
    const isFinding = isWritten(queue.pending, shown.code);
    return { ...shown, message: t(isFinding ? "keptFinding" : "opensLater"), next: t("goOn") };
  }
}

function isFile(answer: object): answer is ItemFile {
  return "findings" in answer;
}
