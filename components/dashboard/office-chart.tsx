"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { TrendBlock } from "#components/dashboard/trend-block";
import { useHours } from "#components/dashboard/use-hours";
import { EmptyState } from "#components/ui/empty-state";
import { RowBars } from "#components/ui/row-bars";
import { formatCount } from "#lib/i18n/format";

type Office = {
  code: string;
  name: string | null;
  messages: number;
  acknowledged: number;
  rejected: number;
  p50: number | null;
  p90: number | null;
  open: number;
};
type Offices = { from: string; to: string; offices: Office[] };

/** Offices with a bar each; all of them stand in the table. */
const barsAtMost = 10;

/** What each originating office was told, how soon it answered, and what is open with it. */
export function OfficeChart({ day }: { day: string }) {
  const t = useTranslations("dashboard.offices");
  return (
    <TrendBlock<Offices> title={t("title")} path="/api/office-figures">
      {(figures) => <OfficeBars {...figures} day={day} />}
    </TrendBlock>
  );
}

function OfficeBars({ from, to, offices, day }: Offices & { day: string }) {
  const t = useTranslations("dashboard.offices");
  const hours = useHours();
  const listed = (code: string, state?: string) =>
    `/feedback?office=${code}&from=${from}&to=${to}${state ? `&state=${state}` : ""}`;
  const nameOf = ({ code, name }: Office) => (name ? `${name} ${code}` : code);
  const figures = {
    head: ["office", "messages", "acknowledged", "p50", "p90", "rejected", "open"].map((key) => t(key)),
    rows: offices.map((office) => {
      const { code, p50, p90 } = office;
      const answered = listed(code, "acknowledged");
      return {
        key: code,
        figures: [
          { value: nameOf(office) },
          { value: office.messages, href: listed(code) },
          { value: office.acknowledged, href: answered },
          hours.figure(p50, answered),
          hours.figure(p90, answered),
          { value: office.rejected, href: listed(code, "rejected") },
          { value: office.open, href: `/feedback/loops?view=all&office=${code}` },
        ],
      };
    }),
  };
  const shown = offices.filter(({ messages }) => messages > 0).slice(0, barsAtMost);
  return (
    <FigureBlock title={t("title")} basis={t("basis", { from, to })} figures={figures} day={day}>
      {offices.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <RowBars
          max={shown[0]?.messages ?? 0}
          rows={shown.map((office) => ({
            key: office.code,
            label: nameOf(office),
            figure: t("bar", {
              messages: formatCount(office.messages),
              p90: office.p90 === null ? "—" : hours.say(office.p90),
            }),
            size: office.messages,
            className: office.rejected > 0 ? "bg-attention" : "bg-accent",
            href: listed(office.code),
          }))}
        />
      )}
    </FigureBlock>
  );
}
