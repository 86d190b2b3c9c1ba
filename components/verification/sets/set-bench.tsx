"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LastScanCard } from "#components/scan/last-scan-card";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { StateBand } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";
import { Progress } from "#components/ui/progress";
import { ConcludeDialog } from "#components/verification/sets/conclude-dialog";
import type { SetFile } from "#components/verification/sets/set-data";
import { SetFacts } from "#components/verification/sets/set-facts";
import { ExceptionPanel, SeenPanel } from "#components/verification/sets/set-pieces";
import { differsKey, useSetScan } from "#components/verification/sets/use-set-scan";

/** An open set under the officer's hands: exceptions first, then the drawn pieces by scanner, then one conclusion. */
export function SetBench({ set, userId }: { set: SetFile; userId: string }) {
  const t = useTranslations("verification.sets");
  const router = useRouter();
  const [isConcluding, setConcluding] = useState(false);
  const { counts } = set;
  const ask = () => scan.whenAnswered(() => setConcluding(true));
  const { scan, inHand, differs } = useSetScan({
    setNo: set.setNo,
    userId,
    isOn: !isConcluding,
    onConclude: ask,
  });
  return (
    <div className="-m-4 flex grow flex-col">
      <h1 className="sr-only">{t("one", { no: String(set.setNo) })}</h1>
      <StateBand band={scan.band} />
      <LastScanCard
        scan={scan.last}
        passedOver={scan.passedOver}
        counts={{ session: scan.session }}
        queue={scan.queue}
      />
      <div className="grid grow grid-cols-[minmax(0,1fr)_minmax(360px,26%)] items-start gap-4 p-4">
        <div className="flex min-w-0 flex-col gap-4">
          <ScanField label={t("scanPiece")} onManual={scan.takeManual} />
          <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
          {counts.differing > 0 && (
            <Notice tone="stop" title={t("differing", { count: counts.differing })}>
              {t("differingNote")}
            </Notice>
          )}
          <ExceptionPanel set={set} />
          <SeenPanel set={set} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title={t("seenTitle")}>
            <div className="flex flex-col gap-4">
              <Progress label={t("seenTitle")} value={counts.seenOfDrawn} max={counts.drawn} />
              <p className="measure text-ink-2">{t("seenNote")}</p>
              <Button
                keyHint={String(differsKey)}
                disabledReason={inHand ? null : t("band.none")}
                onClick={differs}
              >
                {t("differs")}
              </Button>
              <Button variant="primary" keyHint="Enter" disabledReason={scan.signOff.shown} onClick={ask}>
                {t("conclude")}
              </Button>
            </div>
          </Panel>
          <SetFacts set={set} />
          <SoundControl tone={scan.tone} />
        </div>
      </div>
      {isConcluding && (
        <ConcludeDialog
          set={set}
          onClose={() => setConcluding(false)}
          onDone={() => {
            setConcluding(false);
            router.refresh();
          }}
        />
      )}
    </div>
  );
}
