"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { type AnnouncedRow, AnnouncedTable } from "#components/announce/announced-table";
import { returnLabelUrl } from "#components/announce/return-label-url";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";

type AnnouncedDeskProps = { rows: readonly AnnouncedRow[]; hasAddress: boolean };

/** What was announced, and the labels of what is picked of it in one file. */
export function AnnouncedDesk({ rows, hasAddress }: AnnouncedDeskProps) {
  const t = useTranslations("announce.labels");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const numbers = rows.map(({ returnNo }) => returnNo).filter((returnNo) => picked.has(returnNo));
  const select = (returnNo: string, isSelected: boolean) =>
    setPicked(
      (before) => new Set([...before].filter((one) => one !== returnNo).concat(isSelected ? returnNo : [])),
    );
  const obstacle = hasAddress ? (numbers.length === 0 ? t("noneSelected") : null) : t("noAddress");
  return (
    <>
      {rows.length > 0 && (
        <div className="flex flex-wrap items-center gap-3" data-print="hide">
          <Checkbox
            isSelected={numbers.length === rows.length}
            isIndeterminate={numbers.length > 0 && numbers.length < rows.length}
            onChange={(isSelected) => setPicked(new Set(isSelected ? rows.map((row) => row.returnNo) : []))}
          >
            {t("selectAll")}
          </Checkbox>
          <span className="text-ink-2">{t("selected", { count: numbers.length })}</span>
          <span className="ms-auto">
            <Button
              variant="primary"
              disabledReason={obstacle}
              onClick={() => window.location.assign(returnLabelUrl(numbers))}
            >
              {t("download", { count: numbers.length })}
            </Button>
          </span>
        </div>
      )}
      <AnnouncedTable rows={rows} selected={picked} onSelect={select} />
    </>
  );
}
