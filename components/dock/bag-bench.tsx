"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BagFile } from "#components/dock/bag-data";
import { BagParcels } from "#components/dock/bag-parcels";
import { EndBagDialog } from "#components/dock/end-bag-dialog";
import { useBagScan } from "#components/dock/use-bag-scan";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { type Band, StateBand } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type BagBenchProps = { bag: BagFile; userId: string };

/** One bag: what should be in it, what came out, and what is missing or too many, while it is emptied by scans. */
export function BagBench({ bag, userId }: BagBenchProps) {
  const t = useTranslations("bags");
  const [isEnding, setEnding] = useState(false);
  const scan = useBagScan(bag, userId, end);
  const closed = bag.emptiedAt ? t("emptiedAlready") : null;
  const resting: Band = { tone: "ready", word: t("emptied"), code: bag.bagNo };
  const differences = bag.missing.length + bag.surplus.length;
  function end() {
    if (closed === null) scan.whenAnswered(() => setEnding(true));
  }
  return (
    <div className="-m-4 flex grow flex-col">
      <StateBand band={closed !== null && scan.band.tone === "ready" ? resting : scan.band} />
      <LastScanCard
        scan={scan.last}
        passedOver={scan.passedOver}
        counts={{ session: scan.session, attention: differences }}
        queue={scan.queue}
      />
      <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(300px,26%)] items-start gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">
          <ScanField label={t("scan")} notReadyReason={closed} onManual={scan.takeManual} />
          <span>
            <Button
              keyHint="Ctrl+Z"
              card="UNDO"
              disabledReason={closed ?? (bag.out.length > 0 ? null : t("nothingOut"))}
              onClick={scan.undoLast}
            >
              {t("undo")}
            </Button>
          </span>
          <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
          {bag.explanation && <Notice tone="attention" title={bag.explanation} />}
          <BagParcels bag={bag} />
        </div>
        <div className="flex flex-col gap-4">
          <PageHeader title={t("one", { bagNo: bag.bagNo })} />
          <BagFacts bag={bag} />
          <Button
            size="bench"
            variant="primary"
            keyHint="Enter"
            disabledReason={closed ?? scan.signOff.shown}
            onClick={end}
          >
            {t("end.act")}
          </Button>
          <TextLink href="/dock/bags">{t("toList")}</TextLink>
          <SoundControl tone={scan.tone} />
        </div>
      </div>
      {isEnding && (
        <EndBagDialog bagNo={bag.bagNo} differences={differences} onClose={() => setEnding(false)} />
      )}
    </div>
  );
}

function BagFacts({ bag }: { bag: BagFile }) {
  const t = useTranslations("bags");
  const rows = [
    { key: "label", term: t("label"), value: <Code value={bag.label} /> },
    { key: "kind", term: t("new.kind"), value: t(`kind.${bag.kind}`) },
    {
      key: "vehicle",
      term: t("vehicle"),
      value: bag.handoverNo ? (
        <TextLink href={`/dock/vehicles/${bag.handoverNo}`}>
          <Code value={bag.handoverNo} />
        </TextLink>
      ) : (
        "—"
      ),
    },
    {
      key: "came",
      term: t("cameAt"),
      value: (
        <>
          <DateTime at={bag.cameAt} exact /> {bag.cameBy}
        </>
      ),
    },
    {
      key: "emptied",
      term: t("emptied"),
      value: bag.emptiedAt ? (
        <>
          <DateTime at={bag.emptiedAt} exact /> {bag.emptiedBy}
        </>
      ) : (
        t("standing")
      ),
    },
  ];
  return (
    <Panel title={t("facts")}>
      <KeyValues rows={rows} />
    </Panel>
  );
}
