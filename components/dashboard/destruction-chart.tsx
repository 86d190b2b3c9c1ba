import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { RowBars } from "#components/ui/row-bars";
import type { ItemState } from "#lib/domain/item";
import { formatCount } from "#lib/i18n/format";

type Waiting = { state: ItemState; pieces: number };

/** What is to be destroyed and still here. */
export function DestructionChart({ waiting, day }: { waiting: readonly Waiting[]; day: string }) {
  const t = useTranslations("dashboard.destruction");
  const states = useTranslations("item.state");
  const total = waiting.reduce((sum, { pieces }) => sum + pieces, 0);
  const listed = (state?: ItemState) => `/dashboard/pieces?outcome=destroy${state ? `&state=${state}` : ""}`;
  const figures = {
    head: [t("state"), t("pieces")],
    rows: [
      ...waiting.map(({ state, pieces }) => ({
        key: state,
        figures: [{ value: states(state) }, { value: pieces, href: listed(state) }],
      })),
      { key: "total", figures: [{ value: t("total") }, { value: total, href: listed() }] },
    ],
  };
  return (
    <FigureBlock title={t("title")} basis={t("basis")} figures={figures} day={day}>
      {total === 0 ? (
        <p className="text-ink-2">{t("none")}</p>
      ) : (
        <RowBars
          max={total}
          rows={waiting
            .filter(({ pieces }) => pieces > 0)
            .map(({ state, pieces }) => ({
              key: state,
              label: states(state),
              figure: t("bar", { pieces: formatCount(pieces) }),
              size: pieces,
              className: "bg-outcome-destroy",
              href: listed(state),
            }))}
        />
      )}
    </FigureBlock>
  );
}
