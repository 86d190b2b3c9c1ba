"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PhotoPanel } from "#components/evidence/photo-panel";
import { isPhotoNeeded } from "#components/inspection/inspection-draft";
import { InspectionForm } from "#components/inspection/inspection-form";
import { MoveOutDialog } from "#components/inspection/move-out-dialog";
import {
  cameraKey,
  type InspectionOptions,
  labelKey,
  retryKey,
  type Suspecting,
  useInspection,
} from "#components/inspection/use-inspection";
import { BehindBand } from "#components/item/behind-band";
import { ItemArrival } from "#components/item/item-arrival";
import { ItemClocks } from "#components/item/item-clocks";
import type { ItemFile } from "#components/item/item-file";
import { ItemSale } from "#components/item/item-sale";
import { PastFindings } from "#components/item/past-findings";
import { ReopenAct } from "#components/item/reopen-act";
import { SuspicionDialog } from "#components/item/suspicion-dialog";
import { ThreeZones } from "#components/item/three-zones";
import { ScanField } from "#components/scan/scan-field";
import { SoundControl } from "#components/scan/sound-control";
import { atWork, type Band, StateBand } from "#components/scan/state-band";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";

type InspectionBenchProps = InspectionOptions & { band: Band; strip: ReactNode; attend: ReactNode };

/** One piece under the inspector's eyes, worked by number keys, Enter and Esc alone. */
export function InspectionBench({ band, strip, attend, ...options }: InspectionBenchProps) {
  const t = useTranslations("inspection");
  const { file, onClose } = options;
  const inspection = useInspection(options);
  const {
    draft,
    setDraft,
    today,
    missing,
    camera,
    suspecting,
    isWaiting,
    isSubmitting,
    primary,
    read,
    tone,
  } = inspection;
  return (
    <>
      <h1 className="sr-only">{t("title")}</h1>
      <ThreeZones
        band={
          <>
            <StateBand band={isWaiting ? atWork(band, t("atWork"), file.plate) : band} />
            {strip}
          </>
        }
        left={
          <BehindBand>
            <ItemArrival file={file} />
            <PhotoPanel
              subject={{ plate: file.plate }}
              photos={file.photos}
              isCameraOpen={camera.isOpen}
              onCameraOpenChange={camera.setOpen}
              keyHint={String(cameraKey)}
              labelKey={String(labelKey)}
              retryKey={String(retryKey)}
              isNeeded={isPhotoNeeded(draft, today)}
            />
          </BehindBand>
        }
        middle={
          <>
            {attend}
            <ScanField label={t("scanOther")} onManual={read} />
            <BehindBand>
              {isWaiting ? (
                <InspectionForm
                  {...{ file, draft, today, missing, isSubmitting }}
                  onChange={setDraft}
                  onPrimary={primary}
                />
              ) : (
                <NotWaiting file={file} onClose={onClose} />
              )}
              <MoveOut file={file} suspecting={suspecting} onDone={options.onDone} />
            </BehindBand>
          </>
        }
        right={
          <BehindBand>
            <ItemClocks file={file} />
            <PastFindings findings={file.findings} />
            <ItemSale file={file} />
            <SoundControl tone={tone} />
          </BehindBand>
        }
      />
    </>
  );
}

function NotWaiting({ file, onClose }: { file: ItemFile; onClose: () => void }) {
  const t = useTranslations("inspection.notWaiting");
  const states = useTranslations("item.state");
  return (
    <Notice
      tone="already"
      title={t("title", { state: states(file.state) })}
      action={
        <Button onClick={onClose} keyHint="Esc">
          {t("act")}
        </Button>
      }
    >
      <p>{t("body")}</p>
      <ReopenAct plate={file.plate} state={file.state} />
    </Notice>
  );
}

type MoveOutProps = {
  file: ItemFile;
  suspecting: Suspecting | null;
  onDone: (told: Band) => void;
};

/**
 * Moving out and the report of a suspicion are open from received or inspected, whether or not the piece was
 * inspected.
 */
function MoveOut({ file, suspecting, onDone }: MoveOutProps) {
  const t = useTranslations("inspection.moveOut");
  const [isOpen, setOpen] = useState(false);
  const suspicion = useTranslations("items.suspicion");
  if (suspecting === null) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <Button onClick={() => setOpen(true)}>{t("act")}</Button>
      <Button card="HOLD" onClick={suspecting.open}>
        {suspicion("act")}
      </Button>
      {suspecting.isOpen && <SuspicionDialog plate={file.plate} onClose={suspecting.close} onDone={onDone} />}
      <MoveOutDialog plate={file.plate} isOpen={isOpen} onOpenChange={setOpen} onDone={onDone} />
    </div>
  );
}
