"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { PhotoPanel } from "#components/evidence/photo-panel";
import type { BenchCamera } from "#components/evidence/use-bench-camera";
import type { ItemPhoto } from "#components/item/item-file";
import { MeasureAct } from "#components/item/measure-act";
import { useMeasureWords } from "#components/item/use-measure-words";
import { Panel } from "#components/ui/panel";
import type { Measures } from "#lib/domain/measures";
import type { ParcelStatus } from "#lib/domain/return-document";
import { getJson } from "#lib/http/fetch-json";

type Box = { status: ParcelStatus; measures: Measures; photos: readonly ItemPhoto[] };

/** The box just scanned: what it weighs and measures, and photos of its outside while it is unopened. */
export function ArrivedBox({ waybillNo, camera }: { waybillNo: string; camera: BenchCamera }) {
  const t = useTranslations("dock");
  const words = useMeasureWords();
  const { data: box } = useQuery({
    queryKey: ["parcels", "arrived-box", waybillNo],
    queryFn: ({ signal }) => getJson<Box>(`/api/arrivals/box?${new URLSearchParams({ waybillNo })}`, signal),
  });
  if (!box) return null;
  const subject = camera.subject ?? { waybillNo };
  return (
    <>
      <Panel title={t("measured")}>
        <p className="flex flex-wrap items-center gap-2">
          {words.all(box.measures)}
          <MeasureAct key={waybillNo} of={{ waybillNo }} measured={box.measures} />
        </p>
      </Panel>
      {box.status === "arrived" && (
        <PhotoPanel
          subject={subject}
          photos={box.photos}
          isCameraOpen={camera.isOpen}
          onCameraOpenChange={(isOpen) => (isOpen ? camera.photograph(subject) : camera.close())}
          keyHint="8"
          labelKey="6"
          retryKey="7"
        />
      )}
    </>
  );
}
