"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { BagFile } from "#components/dock/bag-data";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { isCarrierWaybill } from "#lib/domain/barcode/label-codes";
import { formatMoment } from "#lib/i18n/format";

type TakenOut = {
  result: "expected" | "extra" | "found" | "again";
  waybillNo: string;
  arrivedNow: boolean;
  takenOutAt: string;
  takenOutBy: string;
};

/** Scans parcels out of one bag: as expected, too many, or out before; an emptied bag stops every scan. */
export function useBagScan({ bagNo, emptiedAt }: BagFile, userId: string, onEnd: () => void) {
  const t = useTranslations("bags.band");
  const words = useErrorWords();
  const router = useRouter();

  function band({ result, waybillNo, arrivedNow, takenOutAt, takenOutBy }: TakenOut): Band {
    if (result === "again") {
      const message = t("again.message", { time: formatMoment(new Date(takenOutAt)), name: takenOutBy });
      return { tone: "already", word: t("again.word"), code: waybillNo, message };
    }
    const message = `${t(`${result}.message`)}${arrivedNow ? t("arrivedNow") : ""}`;
    const tone = result === "extra" ? "attention" : "ok";
    return { tone, word: t(`${result}.word`), code: waybillNo, message, next: t("next") };
  }

  const undoing = useAct<{ waybillNo: string; withdrawn: boolean }, { bagNo: string }>("/api/bag-undoings", {
    onSuccess: ({ waybillNo, withdrawn }) => {
      scan.undo(waybillNo);
      const message = t(withdrawn ? "undone.withdrawn" : "undone.message");
      scan.say({ tone: "already", word: t("undone.word"), code: waybillNo, message });
      router.refresh();
    },
    onError: (error) => scan.say({ tone: "stop", message: words(error) }),
  });
  const undoLast = () =>
    scan.whenAnswered(() => {
      if (!undoing.isPending) undoing.mutate({ bagNo });
    });
  const scan = useBenchScan<TakenOut>({
    bench: `bag.${bagNo}`,
    userId,
    onCode: (code) => {
      if (emptiedAt === null) return false;
      const read = code.kind === "refused" ? "" : code.text;
      scan.say({ tone: "stop", code: read, message: t("closed.message", { bagNo }), next: t("closed.next") });
      return true;
    },
    expects: isCarrierWaybill,
    toRequest: ({ text, entry }) => ({ url: "/api/bag-scans", body: { bagNo, waybillNo: text, entry } }),
    onAnswer: (_, answer) => band(answer),
    onSettled: () => router.refresh(),
    onRefused: ({ text }, error) => ({ tone: "stop", code: text, message: words(error) }),
    keys: emptiedAt === null ? { primary: onEnd, undo: undoLast } : {},
  });
  return { ...scan, undoLast };
}
