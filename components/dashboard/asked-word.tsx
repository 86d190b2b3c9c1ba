import { useTranslations } from "next-intl";
import type { DashboardWait } from "#lib/domain/dashboard-wait";
import type { DayStep } from "#lib/domain/day-step";
import type { ItemState, Outcome } from "#lib/domain/item";
import type { PieceAge } from "#lib/domain/piece-age";

type AskedPieces = {
  wait?: DashboardWait | undefined;
  state?: ItemState | undefined;
  age?: PieceAge | undefined;
  did?: DayStep | undefined;
  ended?: Outcome | undefined;
  from?: string | undefined;
  to?: string | undefined;
};

/** What a number of the dashboard counts, in the words it stands under there. */
export function AskedWord({ asked, today }: { asked: AskedPieces; today: string }) {
  const t = useTranslations("dashboard");
  const states = useTranslations("item.state");
  const outcomes = useTranslations("item.outcome");
  const { wait, state, age, did, ended } = asked;
  const from = asked.from ?? today;
  const to = asked.to ?? from;
  const days = from === to ? from : `${from} – ${to}`;
  if (did) return t("pieces.on", { what: t(`step.${did}`), days });
  if (ended) return t("pieces.on", { what: outcomes(ended), days });
  const parts = [
    wait && t(`now.${wait}`),
    state && states(state),
    age && t("pieces.age", { age: t(`age.${age}`) }),
  ];
  return parts.filter(Boolean).join(" · ") || t("pieces.all");
}
