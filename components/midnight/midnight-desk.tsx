"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CsvButton } from "#components/midnight/csv-button";
import { MidnightFigures } from "#components/midnight/midnight-figures";
import type { MidnightList } from "#components/midnight/midnight-list";
import { MidnightTable } from "#components/midnight/midnight-table";
import { ButtonLink } from "#components/ui/button-link";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { PrintButton } from "#components/ui/print-button";
import { ViewLinks } from "#components/ui/view-links";
import { getJson } from "#lib/http/fetch-json";

const sorts = ["money", "hour"] as const;
const readEveryMs = 30_000;

type MidnightDeskProps = { first: MidnightList; sort: (typeof sorts)[number]; mayDeclare: boolean };

/** What must be declared before midnight, for the declarant and the supervisor. */
export function MidnightDesk({ first, sort, mayDeclare }: MidnightDeskProps) {
  const t = useTranslations("midnight");
  const { data: list } = useQuery({
    queryKey: ["returns", "midnight", sort],
    queryFn: () => getJson<MidnightList>(`/api/midnight?sort=${sort}`),
    initialData: first,
    refetchInterval: readEveryMs,
  });
  return (
    <>
      <PageHeader
        title={t("title")}
        note={t("note", { day: list.day })}
        actions={
          <span className="flex gap-2" data-print="hide">
            <ButtonLink href="/wall/midnight">{t("wall")}</ButtonLink>
            <CsvButton list={list} />
            <PrintButton>{t("print")}</PrintButton>
          </span>
        }
      />
      <MidnightFigures list={list} />
      <ViewLinks
        label={t("sort.label")}
        views={sorts.map((key) => ({
          key,
          href: `/midnight?sort=${key}`,
          name: t(`sort.${key}`),
          current: key === sort,
        }))}
      />
      <Panel flush>
        <MidnightTable rows={list.rows} mayDeclare={mayDeclare} />
        {list.rows.length < list.total && (
          <p className="px-4 py-2 text-ink-2">{t("cut", { shown: list.rows.length, total: list.total })}</p>
        )}
      </Panel>
    </>
  );
}
