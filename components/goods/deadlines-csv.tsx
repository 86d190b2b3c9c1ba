"use client";

import { useTranslations } from "next-intl";
import { Button } from "#components/ui/button";
import { saveTable } from "#components/ui/save-table";
import type { OwnerDeadline } from "#lib/domain/owner-deadline";

/** Saves the deadlines as they are shown, for a spreadsheet. */
export function DeadlinesCsv({ rows }: { rows: readonly OwnerDeadline[] }) {
  const t = useTranslations("goods.deadlines");
  const save = () =>
    saveTable(t("fileName"), [
      [t("column.day"), t("daysLeft"), t("column.what"), t("column.number"), t("column.shop"), t("amount")],
      ...rows.map(({ day, daysLeft, kind, number, shop, pieces }) => [
        ...[day, daysLeft, t(`kind.${kind}`), number, shop, pieces],
      ]),
    ]);
  return (
    <Button onClick={save} disabledReason={rows.length === 0 ? t("empty") : null}>
      {t("csv")}
    </Button>
  );
}
