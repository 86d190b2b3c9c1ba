"use client";

import { useTranslations } from "next-intl";
import { useClockWords } from "#components/clocks/use-clock-words";
import { SaveRowsButton } from "#components/item/save-rows-button";
import type { ReturnRow } from "#components/tracking/returns-table";
import { type AddressQuery, hrefWith } from "#components/ui/href-with";
import { plainYuan } from "#components/ui/plain-yuan";
import { shanghaiDay } from "#lib/domain/shanghai";
import { formatMoment } from "#lib/i18n/format";

type Answer = { rows: readonly ReturnRow[]; isCut: boolean };
type ReturnsCsvProps = { query: AddressQuery; total: number };

/** Saves every return that passes the filters in view, and says on top which these were. */
export function ReturnsCsv({ query, total }: ReturnsCsvProps) {
  const t = useTranslations("returns.csv");
  const table = useTable();
  return (
    <SaveRowsButton<Answer>
      label={t("act")}
      path={`/api/return-rows${hrefWith(query, { after: undefined, before: undefined })}`}
      obstacle={total === 0 ? t("nothing") : null}
      tableOf={(answer) => table(answer, query)}
    />
  );
}

function useTable() {
  const t = useTranslations("returns");
  const item = useTranslations("item.state");
  const clock = useClockWords();
  const filtersOf = useFilterWords();
  return ({ rows, isCut }: Answer, query: AddressQuery) => {
    const now = new Date();
    return {
      name: `${t("title")}-${shanghaiDay(now)}`,
      rows: [
        [t("csv.filters"), ...filtersOf(query)],
        [t("csv.savedAt"), formatMoment(now)],
        ...(isCut ? [[t("csv.cut", { count: rows.length })]] : []),
        [t("csv.estimate")],
        [],
        [
          ...[t("column.returnNo"), t("column.ring"), t("column.states")],
          ...[t("csv.application"), t("csv.arrival"), t("column.office"), t("column.shop")],
          ...[t("column.orderNo"), t("column.invtNo"), t("column.platformReturnNo"), t("column.announced")],
          ...[t("csv.tax"), t("csv.allowance")],
        ],
        ...rows.map(({ clocks, stake, loop, states, ...row }) => [
          ...[
            row.returnNo,
            loop && `${t(`ring.${loop.quarters}`)}${loop.trouble ? t(`trouble.${loop.trouble}`) : ""}`,
          ],
          states.map(({ state, pieces }) => t("pieces", { state: item(state), count: pieces })).join("; "),
          ...[clocks.application && clock(clocks.application), clocks.arrival && clock(clocks.arrival)],
          ...[row.officeCode, row.shop, row.orderNo, row.invtNo, row.platformReturnNo],
          formatMoment(new Date(row.announcedAt)),
          ...[plainYuan(stake?.taxFen ?? null), plainYuan(stake?.allowanceFen ?? null)],
        ]),
      ],
    };
  };
}

/** The filters of an address as the list itself names them. */
function useFilterWords() {
  const t = useTranslations("returns");
  return (query: AddressQuery): string[] => {
    const { stage, clock, applyBy, arriveBy, authorisation, source, sort, office, shop, q } = query;
    const said = [
      stage && t(`stage.${stage}`),
      clock && t(`clock.${clock}`),
      applyBy && t("due.applyBy", { day: applyBy }),
      arriveBy && t("due.arriveBy", { day: arriveBy }),
      authorisation && t(`authorisation.${authorisation}`),
      source && t(`source.${source}`),
      sort && t(`sort.${sort}`),
      office && `${t("filter.office")} ${office}`,
      shop && `${t("filter.shop")} ${shop}`,
      q,
    ].flatMap((word) => (word ? [word] : []));
    return said.length > 0 ? said : [t("csv.noFilter")];
  };
}
