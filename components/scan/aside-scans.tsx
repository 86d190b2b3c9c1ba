import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import type { QueuedScan } from "#components/scan/queued-scan";
import type { BenchQueue } from "#components/scan/use-scan-queue";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";

/** Scans set aside because the server kept failing at them: each is sent again or given up, by a person. */
export function AsideScans({ queue }: { queue: BenchQueue }) {
  const t = useTranslations("scan.aside");
  const [dropping, setDropping] = useState<QueuedScan | null>(null);
  if (queue.aside.length === 0) return null;
  return (
    <Notice tone="attention" title={t("title", { count: queue.aside.length })}>
      <ul className="flex flex-col gap-1">
        {queue.aside.map((scan) => (
          <li key={scan.key} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <DateTime at={scan.scannedAt} />
            <Code value={scan.text} group={4} />
            <Button onClick={() => queue.takeUp(scan.key)}>{t("again")}</Button>
            <Button variant="quiet" onClick={() => setDropping(scan)}>
              {t("drop")}
            </Button>
          </li>
        ))}
      </ul>
      {dropping && (
        <ActDialog
          title={t("dropTitle", { code: dropping.text })}
          act={t("drop")}
          isOpen
          onOpenChange={() => setDropping(null)}
          isPending={false}
          error={null}
          onAct={() => {
            queue.drop(dropping.key);
            setDropping(null);
          }}
        >
          <p className="measure">{t("dropBody")}</p>
        </ActDialog>
      )}
    </Notice>
  );
}
