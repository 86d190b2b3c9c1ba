"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ExportRow } from "#components/exports/export-row";
import { ExportsTable } from "#components/exports/exports-table";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { ViewLinks } from "#components/ui/view-links";
import { getJson } from "#lib/http/fetch-json";

const readEveryMs = 1_000;

type ExportsDeskProps = { first: readonly ExportRow[]; whose: "own" | "all"; mayOversee: boolean };

/** What one exported, read anew each second while something is being written; for overseers what anybody did. */
export function ExportsDesk({ first, whose, mayOversee }: ExportsDeskProps) {
  const t = useTranslations("exports");
  const { data: rows } = useQuery({
    queryKey: ["exports", whose],
    queryFn: () => getJson<readonly ExportRow[]>(`/api/exports?whose=${whose}`),
    initialData: first,
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? readEveryMs : false),
  });
  return (
    <>
      <PageHeader title={t("title")} note={t("note")} />
      {mayOversee && (
        <ViewLinks
          label={t("whose.label")}
          views={(["own", "all"] as const).map((key) => ({
            key,
            href: `/exports?whose=${key}`,
            name: t(`whose.${key}`),
            current: key === whose,
          }))}
        />
      )}
      <Panel flush>
        <ExportsTable rows={rows} whose={whose} />
      </Panel>
    </>
  );
}

function isUnderWay({ state }: ExportRow): boolean {
  return state === "waiting" || state === "running";
}
