"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PhotoPanel } from "#components/evidence/photo-panel";
import { BehindBand } from "#components/item/behind-band";
import { ItemApplication } from "#components/item/item-application";
import { ItemArrival } from "#components/item/item-arrival";
import { ItemClocks } from "#components/item/item-clocks";
import type { ItemFile } from "#components/item/item-file";
import { ItemSale } from "#components/item/item-sale";
import { PastFindings } from "#components/item/past-findings";
import { ThreeZones } from "#components/item/three-zones";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { atWork, type Band, StateBand } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { DetainPanel } from "#components/verification/detain-panel";
import { FindingComparison } from "#components/verification/finding-comparison";
import { HoldPanel } from "#components/verification/hold-panel";
import { LanePanel } from "#components/verification/lane-panel";
import { useVerification, type VerificationOptions } from "#components/verification/use-verification";
import { cameraKey } from "#components/verification/verdict-draft";
import { OfficerFinding, VerdictForm } from "#components/verification/verdict-form";
import { can } from "#lib/domain/lifecycle";

type VerificationBenchProps = Omit<VerificationOptions, "isCameraOpen" | "onPhoto"> & {
  band: Band;
  strip: ReactNode;
  attend: ReactNode;
};

/** One piece under the officer's eyes: the warehouse's evidence left, the declaration and the sale right. */
export function VerificationBench({ band, strip, attend, ...options }: VerificationBenchProps) {
  const t = useTranslations("verification");
  const { file, onClose } = options;
  const [isCameraOpen, setCameraOpen] = useState(false);
  const verification = useVerification({ ...options, isCameraOpen, onPhoto: () => setCameraOpen(true) });
  const before = file.findings.filter(({ round }) => round < file.round);
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <ThreeZones
        band={
          <>
            <StateBand band={verification.isWaiting ? atWork(band, t("atWork"), file.plate) : band} />
            {strip}
          </>
        }
        left={
          <BehindBand>
            <ItemArrival file={file} />
            <PhotoPanel
              subject={{ plate: file.plate }}
              photos={file.photos}
              isCameraOpen={isCameraOpen}
              onCameraOpenChange={setCameraOpen}
              keyHint={String(cameraKey)}
            />
            <PastFindings findings={before} />
          </BehindBand>
        }
        middle={
          <>
            {attend}
            <ScanField label={t("scanOther")} onManual={verification.read} />
            <BehindBand>
              {file.hold === "customs" && <HoldPanel file={file} />}
              {can("detain", file.state) && <DetainPanel plate={file.plate} onDone={onClose} />}
              {!verification.isWaiting && file.state === "declared" && <LanePanel file={file} />}
              <FindingComparison file={file} draft={verification.draft} />
              {verification.isWaiting && <OfficerFinding file={file} verification={verification} />}
              {verification.isWaiting && <VerdictForm file={file} verification={verification} />}
              {!verification.isWaiting && file.hold !== "customs" && (
                <NotWaiting file={file} onClose={onClose} />
              )}
            </BehindBand>
          </>
        }
        right={
          <BehindBand>
            {verification.isWaiting && <LanePanel file={file} />}
            <ItemApplication file={file} />
            <ItemSale file={file} />
            <ItemClocks file={file} />
            <SoundControl tone={verification.tone} />
          </BehindBand>
        }
      />
    </>
  );
}

function NotWaiting({ file, onClose }: { file: ItemFile; onClose: () => void }) {
  const t = useTranslations("verification.notWaiting");
  const item = useTranslations("item");
  const state = file.verdict ? item(`verdict.${file.verdict}`) : item(`state.${file.state}`);
  const isRouted = file.state === "declared" && file.verdict === null && file.hold === null;
  return (
    <Notice
      tone="already"
      title={isRouted ? t(file.lane === null ? "undrawn" : "exempt") : t("title", { state })}
      action={
        <Button onClick={onClose} keyHint="Esc">
          {t("act")}
        </Button>
      }
    >
      {t(isRouted ? "routed" : "body")}
    </Notice>
  );
}
