"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { isOwnCode } from "#lib/domain/barcode/label-codes";
import { leastSure, type ScanEntry } from "#lib/domain/barcode/scan-entry";
import { scansAtOnce } from "#lib/domain/barcode/scans-at-once";

type Counted = { result: "counted" | "already"; plate: string; counted: number };

/** A count by scanner: a location sticks, and every plate after it was seen there. */
export function useTakingScan(options: { takingNo: string; userId: string; isOn: boolean }) {
  const t = useTranslations("takings.band");
  const words = useErrorWords();
  const router = useRouter();
  const [at, setAt] = useState<string | null>(null);
  const place = useRef<{ code: string; entry: ScanEntry } | null>(null);
  const undoing = useAct<{ plate: string; counted: number }, { takingNo: string }>("/api/taking-undoings", {
    onSuccess: ({ plate, counted }) => {
      scan.undo(plate);
      scan.say({ tone: "already", word: t("undone", { count: counted }), code: plate });
      router.refresh();
    },
    onError: (error) => scan.say({ tone: "stop", message: words(error) }),
  });
  const undoLast = () =>
    scan.whenAnswered(() => {
      if (!undoing.isPending) undoing.mutate({ takingNo: options.takingNo });
    });
  const scan = useBenchScan<Counted>({
    bench: `taking.${options.takingNo}`,
    userId: options.userId,
    isOn: options.isOn,
    atOnce: scansAtOnce,
    expects: isOwnCode,
    toRequest: ({ text, entry }) => ({
      url: "/api/taking-scans",
      body: {
        takingNo: options.takingNo,
        plate: text,
        at: place.current?.code,
        entry: leastSure(entry, place.current?.entry),
      },
    }),
    onCode: (code, entry) => {
      if (code.kind === "location") {
        place.current = { code: code.text, entry };
        setAt(code.text);
        scan.show({ tone: "ready", word: t("here"), code: code.text, next: t("plates") });
        return true;
      }
      if (code.kind === "plate" && place.current !== null) return false;
      const text = code.kind === "refused" ? "" : code.text;
      const missing = code.kind === "plate" ? "location" : "plate";
      scan.say({
        tone: "attention",
        code: text,
        message: t(`${missing}.message`),
        next: t(`${missing}.next`),
      });
      return true;
    },
    onAnswer: (_, { result, plate, counted }) => ({
      tone: result === "counted" ? "ok" : "already",
      word: t(result, { count: counted }),
      code: plate,
      next: place.current?.code,
    }),
    onSettled: () => router.refresh(),
    keys: { undo: undoLast },
    onRefused: ({ text }, error) => ({ tone: "stop", code: text, message: words(error) }),
  });
  return { scan, at, undoLast };
}
