import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MidnightList } from "#components/midnight/midnight-list";
import { Money } from "#components/ui/money";

/** How long it is to midnight, how much there is to do, and what is lost otherwise. */
export function MidnightFigures({ list }: { list: MidnightList }) {
  const t = useTranslations("midnight");
  return (
    <dl className="flex flex-wrap gap-x-10 gap-y-3">
      <Figure term={t("left")}>
        <HoursLeft minutes={list.minutesLeft} />
      </Figure>
      <Figure term={t("title")}>{t("count", { count: list.total })}</Figure>
      <Figure term={t("tax")} note={list.openTax > 0 ? t("openTax", { count: list.openTax }) : null}>
        <Money fen={list.taxFen} />
      </Figure>
      <Figure term={t("allowance")}>
        <Money fen={list.allowanceFen} />
      </Figure>
    </dl>
  );
}

/** What is left of the Shanghai day. */
export function HoursLeft({ minutes }: { minutes: number }) {
  const t = useTranslations("midnight");
  return t("hours", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}

type FigureProps = { term: string; note?: string | null; children: ReactNode };

function Figure({ term, note, children }: FigureProps) {
  return (
    <div className="flex flex-col">
      <dt className="text-ink-2">{term}</dt>
      <dd className="text-title font-semibold">{children}</dd>
      {note && <dd className="text-fine text-attention">{note}</dd>}
    </div>
  );
}
