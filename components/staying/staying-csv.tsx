"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useAnswerText } from "#components/goods/answer-word";
import type { StayingList } from "#components/staying/staying-list";
import { Button } from "#components/ui/button";
import { saveTable } from "#components/ui/save-table";
import { getJson } from "#lib/http/fetch-json";
import { formatMoment } from "#lib/i18n/format";

const columns = ["plate", "goods", "merchant", "shop", "state", "place", "houseDays", "storageDays"] as const;
const more = ["owner", "reminder", "remindedAt", "outcome", "next"] as const;

/** Saves the whole list under these filters for a spreadsheet, not only the page in view. */
export function StayingCsv({ query, isEmpty }: { query: string; isEmpty: boolean }) {
  const t = useTranslations("staying");
  const item = useTranslations("item");
  const answerText = useAnswerText();
  const saving = useMutation({
    mutationFn: () => getJson<StayingList>(`/api/staying-goods?${query}`),
    onSuccess: ({ day, rows }) => {
      const lines = rows.map((row) => {
        const outcome = row.outcome ?? row.outcomeProposed;
        return [
          ...[row.plate, row.goodsName, row.ebcCode, row.shop, item(`state.${row.state}`), row.location],
          ...[row.houseDays, row.storageDays, row.storageDays === null ? null : answerText(row)],
          ...[row.reminder?.day ?? null, row.reminder && formatMoment(new Date(row.reminder.remindedAt))],
          ...[outcome && item(`outcome.${outcome}`), row.reason && t(`next.${row.reason}`)],
        ];
      });
      saveTable(t("file", { day }), [[...columns, ...more].map((key) => t(`csvColumn.${key}`)), ...lines]);
    },
  });
  return (
    <Button
      onClick={() => saving.mutate()}
      pending={saving.isPending}
      disabledReason={isEmpty ? t("empty") : null}
    >
      {t("csv")}
    </Button>
  );
}
