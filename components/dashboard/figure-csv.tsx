"use client";

import { useTranslations } from "next-intl";
import type { Figures } from "#components/dashboard/figures";
import { Button } from "#components/ui/button";
import { saveTable } from "#components/ui/save-table";

/** Saves the figures that are shown for a spreadsheet; what is not recorded stays empty. */
export function FigureCsv({ name, figures }: { name: string; figures: Figures }) {
  const t = useTranslations("dashboard");
  const save = () =>
    saveTable(name, [[...figures.head], ...figures.rows.map((row) => row.figures.map(({ value }) => value))]);
  return (
    <span data-print="hide">
      <Button variant="quiet" onClick={save} aria-label={t("csvOf", { name })}>
        {t("csv")}
      </Button>
    </span>
  );
}
