import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { FigureCsv } from "#components/dashboard/figure-csv";
import { FigureTable } from "#components/dashboard/figure-table";
import type { Figures } from "#components/dashboard/figures";
import { Panel } from "#components/ui/panel";

type FigureBlockProps = {
  title: string;
  /** What is counted, by which date. */
  basis: string;
  figures: Figures;
  /** The day it was read, for the file's name. */
  day: string;
  /** The table is as good to look at as the chart. */
  isOpen?: boolean;
  children: ReactNode;
};

/** A chart on its own sheet, with what it counts, the same figures as a table, and as a file. */
export function FigureBlock({ title, basis, figures, day, isOpen = false, children }: FigureBlockProps) {
  const t = useTranslations("dashboard");
  return (
    <Panel title={title} aside={<FigureCsv name={`${title}-${day}`} figures={figures} />}>
      <div className="flex flex-col gap-3">
        <p className="text-fine text-ink-2">{basis}</p>
        {children}
        <details open={isOpen} data-print="unfold">
          <summary className="cursor-pointer text-accent">{t("table", { title })}</summary>
          <FigureTable label={title} figures={figures} />
        </details>
      </div>
    </Panel>
  );
}
