"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useErrorWords } from "#components/item/use-error-words";
import { LabelFiles } from "#components/labels/label-files";
import { LabelPrint } from "#components/labels/label-print";
import { type LabelRow, LabelTable } from "#components/labels/label-table";
import { ReprintDialog } from "#components/labels/reprint-dialog";
import { useBulkPrint } from "#components/labels/use-bulk-print";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { Panel } from "#components/ui/panel";
import { StatusLine } from "#components/ui/status-line";
import { useCtrlEnter } from "#components/ui/use-ctrl-enter";
import type { DrawnLabel } from "#lib/domain/papers/label-content";

type BulkDeskProps = { rows: readonly LabelRow[]; tests: readonly DrawnLabel[]; mayPrint: boolean };

/** Labels of many pieces in one go: those never printed are chosen to begin with, the others want a reason. */
export function BulkDesk({ rows, tests, mayPrint }: BulkDeskProps) {
  const t = useTranslations("labels");
  const errorWords = useErrorWords();
  const unprinted = rows.filter(({ printed }) => printed === 0).map(({ plate }) => plate);
  const [picked, setPicked] = useState<ReadonlySet<string>>(() => new Set(unprinted));
  const [isAsking, setAsking] = useState(false);
  const bulk = useBulkPrint(() => {
    setAsking(false);
    setPicked(new Set());
  });
  const plates = rows.filter(({ plate }) => picked.has(plate)).map(({ plate }) => plate);
  const again = plates.filter((plate) => !unprinted.includes(plate)).length;
  const obstacle = mayPrint ? (plates.length > 0 ? null : t("noneChosen")) : t("byWhom");
  const print = () => {
    if (obstacle || bulk.isPending) return;
    if (again > 0) setAsking(true);
    else bulk.print({ plates, reason: null, note: null });
  };
  useCtrlEnter(print);
  const pick = (plate: string, isPicked: boolean) =>
    setPicked(
      (before) => new Set(isPicked ? [...before, plate] : [...before].filter((one) => one !== plate)),
    );
  const failed = bulk.error && !isAsking ? errorWords(bulk.error) : null;
  return (
    <>
      <div className="flex flex-wrap items-center gap-3" data-print="hide">
        {rows.length > 0 && (
          <>
            <Checkbox
              isSelected={plates.length === rows.length}
              isIndeterminate={plates.length > 0 && plates.length < rows.length}
              onChange={(isAll) => setPicked(new Set(isAll ? rows.map(({ plate }) => plate) : []))}
            >
              {t("all", { count: rows.length })}
            </Checkbox>
            <Button
              variant="primary"
              keyHint="Ctrl+Enter"
              disabledReason={obstacle}
              pending={bulk.isPending}
              onClick={print}
            >
              {t("print", { count: plates.length })}
            </Button>
          </>
        )}
        <span className="ms-auto flex gap-2">
          {tests.map((test) => (
            <Button key={test.size.widthMm} variant="quiet" onClick={() => bulk.show([test])}>
              {t("test", { width: test.size.widthMm, height: test.size.heightMm })}
            </Button>
          ))}
        </span>
      </div>
      <StatusLine tone={failed ? "stop" : "ok"}>
        {failed ?? (bulk.printed.length > 0 && <Printed plates={bulk.printed} />)}
      </StatusLine>
      {rows.length > 0 && (
        <Panel flush>
          <LabelTable rows={rows} picked={picked} onPick={pick} />
        </Panel>
      )}
      {isAsking && (
        <ReprintDialog
          kind="piece"
          count={plates.length}
          again={again}
          isPending={bulk.isPending}
          error={bulk.error}
          onPrint={(reason, note) => bulk.print({ plates, reason, note })}
          onClose={() => setAsking(false)}
        />
      )}
      {bulk.printing && <LabelPrint labels={bulk.printing} onDone={bulk.done} />}
    </>
  );
}

/** What was just printed, and as files for as long as they are open. */
function Printed({ plates }: { plates: readonly string[] }) {
  const t = useTranslations("labels");
  return (
    <span className="flex flex-wrap items-center gap-3">
      {t("printed", { count: plates.length })}
      <LabelFiles href={`/api/label-files?${new URLSearchParams({ plates: plates.join(",") })}`} />
    </span>
  );
}
