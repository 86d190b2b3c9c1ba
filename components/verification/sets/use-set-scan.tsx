"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "#components/item/use-act";
import { useErrorWords } from "#components/item/use-error-words";
import type { Band } from "#components/scan/state-band";
import { useBenchScan } from "#components/scan/use-bench-scan";
import { isOwnCode } from "#lib/domain/barcode/label-codes";

type Look = {
  plate: string;
  goodsName: string;
  result: "seen" | "already" | "differs";
  drawn: boolean;
  seen: number;
  toSee: number;
};
type Looking = { setNo: number; plate: string; agrees: boolean };

/** The key that says of the piece in hand that it differs; on the bench of one piece it sends that piece back. */
export const differsKey = 9;

const toneOf = { seen: "ok", already: "already", differs: "attention" } as const;

/** Scans the pieces of a set as seen, and marks the one scanned last as differing. */
export function useSetScan(options: {
  setNo: number;
  userId: string;
  isOn: boolean;
  onConclude: () => void;
}) {
  const t = useTranslations("verification.sets.band");
  const words = useErrorWords();
  const router = useRouter();
  const [inHand, setInHand] = useState<Look | null>(null);
  const { setNo } = options;
  const bandOf = ({ plate, goodsName, result, drawn, seen, toSee }: Look): Band => ({
    tone: toneOf[result],
    word: t(result === "seen" && !drawn ? "extra" : result),
    code: plate,
    message: goodsName,
    next:
      result === "differs" ? t("aside") : seen < toSee ? t("left", { count: toSee - seen }) : t("allSeen"),
  });
  const marking = useAct<Look, Looking>("/api/verification-set-looks", {
    onSuccess: (look) => {
      setInHand(look);
      scan.say(bandOf(look));
      router.refresh();
    },
    onError: (error, { plate }) => scan.say({ tone: "stop", code: plate, message: words(error) }),
  });
  const differs = () =>
    scan.whenAnswered(() => {
      if (!inHand) return scan.say({ tone: "attention", message: t("none") });
      if (!marking.isPending) marking.mutate({ setNo, plate: inHand.plate, agrees: false });
    });
  const scan = useBenchScan<Look>({
    bench: `verification-set.${setNo}`,
    userId: options.userId,
    isOn: options.isOn,
    expects: isOwnCode,
    toRequest: ({ text, entry }) => ({
      url: "/api/verification-set-looks",
      body: { setNo, plate: text, agrees: true, entry },
    }),
    onCode: (code) => {
      if (code.kind === "plate") return false;
      scan.say({ tone: "attention", code: code.kind === "refused" ? "" : code.text, message: t("plate") });
      return true;
    },
    onAnswer: (_, look) => {
      setInHand(look);
      return bandOf(look);
    },
    onSettled: () => router.refresh(),
    onDigit: (digit) => {
      if (digit === differsKey) differs();
    },
    keys: { primary: options.onConclude, back: () => router.push("/verification/sets") },
    onRefused: ({ text }, error) => ({ tone: "stop", code: text, message: words(error) }),
  });
  return { scan, inHand, differs };
}
