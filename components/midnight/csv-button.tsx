"use client";

import { useTranslations } from "next-intl";
import type { MidnightList } from "#components/midnight/midnight-list";
import { Button } from "#components/ui/button";
import { plainYuan } from "#components/ui/plain-yuan";
import { saveTable } from "#components/ui/save-table";
import { formatMoment } from "#lib/i18n/format";

/** Saves the list as it is shown, for a spreadsheet; amounts in yuan, an unknown tax left empty. */
export function CsvButton({ list }: { list: MidnightList }) {
  const t = useTranslations("midnight");
  const save = () => {
    const head = ["returnNo", "list", "office", "shop", "stage", "since", "pieces"] as const;
    const names = [...head.map((key) => t(`column.${key}`)), t("tax"), t("allowance")];
    const rows = list.rows.map((row) => [
      ...[row.returnNo, row.invtNo, row.officeCode, row.shop, t(`stage.${row.stage}`)],
      ...[formatMoment(new Date(row.since)), row.pieces, plainYuan(row.taxFen), plainYuan(row.allowanceFen)],
    ]);
    saveTable(list.day, [names, ...rows]);
  };
  return (
    <Button onClick={save} disabledReason={list.rows.length === 0 ? t("empty") : null}>
      {t("csv")}
    </Button>
  );
}
