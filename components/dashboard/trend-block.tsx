"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Panel } from "#components/ui/panel";
import { getJson } from "#lib/http/fetch-json";
import { formatMoment } from "#lib/i18n/format";

/** Weeks are added up for it, and they hardly change within minutes: no change in the house reads it anew. */
const readEveryMs = 600_000;

type TrendBlockProps<Data> = {
  /** Said while there is nothing to show. */
  title: string;
  path: string;
  children: (data: Data) => ReactNode;
};

/** A block of the dashboard that is read after the page, so that its weeks hold nothing else up. */
export function TrendBlock<Data>({ title, path, children }: TrendBlockProps<Data>) {
  const t = useTranslations("dashboard");
  const { data, dataUpdatedAt, isError } = useQuery({
    queryKey: ["trends", path],
    queryFn: () => getJson<Data>(path),
    staleTime: readEveryMs,
    refetchInterval: readEveryMs,
  });
  if (data !== undefined) {
    return (
      <div className="flex flex-col gap-1">
        {children(data)}
        <p className="px-4 text-fine text-ink-3">
          {t("trendAt", { at: formatMoment(new Date(dataUpdatedAt)) })}
        </p>
      </div>
    );
  }
  return (
    <Panel title={title}>
      <div className="min-h-64">
        {isError ? (
          <p>{t("trendFailed")}</p>
        ) : (
          <p aria-busy="true">
            <span className="sr-only">{t("trendComes")}</span>
            <span className="skeleton-block block h-64" />
          </p>
        )}
      </div>
    </Panel>
  );
}
