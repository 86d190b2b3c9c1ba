import { useTranslations } from "next-intl";
import { AppLink } from "#components/ui/app-link";
import { formatCount } from "#lib/i18n/format";

/** Each figure, and the list that has exactly its rows. */
const hrefOf = {
  receivedToday: "/dashboard/pieces?did=received",
  match: "/dashboard/pieces?wait=match",
  inspector: "/dashboard/pieces?wait=inspector",
  officer: "/dashboard/pieces?wait=officer",
  outcome: "/dashboard/pieces?wait=outcome",
  feedback: "/feedback?state=trouble",
  clocks: "/returns?clock=near",
} as const;
type NowFigure = keyof typeof hrefOf;

/** How the house stands at this moment, in one line. */
export function NowStrip({ figures }: { figures: Readonly<Record<NowFigure, number>> }) {
  const t = useTranslations("dashboard");
  return (
    <nav aria-label={t("now.label")} className="grid grid-cols-2 gap-2 md:grid-cols-4 xl:grid-cols-7">
      {(Object.keys(hrefOf) as NowFigure[]).map((key) => (
        <AppLink
          key={key}
          href={hrefOf[key]}
          className="flex flex-col rounded-md border border-line bg-surface px-4 py-2 hover:border-line-strong"
        >
          <span className="text-ink-2">{t(`now.${key}`)}</span>
          <span className="code-figures text-figure font-semibold">{formatCount(figures[key])}</span>
        </AppLink>
      ))}
    </nav>
  );
}
