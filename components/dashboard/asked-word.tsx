import { useTranslations } from "next-intl";
import type { pieceMismatches } from "#lib/domain/cross-check";
import type { DashboardWait } from "#lib/domain/dashboard-wait";
import type { DayStep } from "#lib/domain/day-step";
import type { ItemState, Outcome } from "#lib/domain/item";
import type { PieceAge } from "#lib/domain/piece-age";
import type { Judgement, PieceQuality } from "#lib/domain/piece-quality";

type Marks = {
  mismatch?: "none" | (typeof pieceMismatches)[number] | undefined;
  merchant?: string | undefined;
  quality?: PieceQuality | undefined;
  outcome?: Outcome | undefined;
  zone?: string | undefined;
};
type Steps = {
  did?: DayStep | undefined;
  ended?: Outcome | undefined;
  judged?: Judgement | undefined;
  differs?: "yes" | undefined;
  from?: string | undefined;
  to?: string | undefined;
};
type Standing = {
  wait?: DashboardWait | undefined;
  state?: ItemState | undefined;
  age?: PieceAge | undefined;
};

/** What a number of the dashboard counts, in the words it stands under there. */
export function AskedWord({ asked, today }: { asked: Marks & Steps & Standing; today: string }) {
  const t = useTranslations("dashboard.pieces");
  const steps = useStepWords(asked, today);
  const standing = useStandingWords(asked);
  const parts = [...(steps.length > 0 ? steps : standing), ...useMarkWords(asked)];
  return parts.join(" · ") || t("all");
}

function useStepWords({ did, ended, judged, differs, ...asked }: Steps, today: string): string[] {
  const t = useTranslations("dashboard");
  const outcomes = useTranslations("item.outcome");
  const what = did ? t(`step.${did}`) : ended ? outcomes(ended) : judged && t(`pieces.judged.${judged}`);
  if (!what) return [];
  const from = asked.from ?? today;
  const to = asked.to ?? from;
  const days = from === to ? from : `${from} – ${to}`;
  return [t("pieces.on", { what, days }), ...(judged && differs ? [t("pieces.differs")] : [])];
}

function useStandingWords({ wait, state, age }: Standing): string[] {
  const t = useTranslations("dashboard");
  const states = useTranslations("item.state");
  return words([
    wait && t(`now.${wait}`),
    state && states(state),
    age && t("pieces.age", { age: t(`age.${age}`) }),
  ]);
}

function useMarkWords({ mismatch, merchant, quality, outcome, zone }: Marks): string[] {
  const t = useTranslations("dashboard.pieces");
  const outcomes = useTranslations("item.outcome");
  const mismatches = useTranslations("receiving.mismatch");
  return words([
    mismatch && (mismatch === "none" ? t("matched") : mismatches(mismatch)),
    merchant && t("merchant", { code: merchant }),
    quality && t(`quality.${quality}`),
    outcome && t("toBe", { outcome: outcomes(outcome) }),
    zone && t("zone", { zone }),
  ]);
}

function words(parts: readonly (string | undefined)[]): string[] {
  return parts.flatMap((part) => part || []);
}
