"use client";

import { useTranslations } from "next-intl";
import { type BenchData, lastPiece, type QueueData } from "#components/receiving/bench-data";
import { LineTable } from "#components/receiving/line-table";
import { PieceList } from "#components/receiving/piece-list";
import { QuestionPanel } from "#components/receiving/question-panel";
import { QueueTable } from "#components/receiving/queue-table";
import { UnopenedOffer } from "#components/receiving/unopened-offer";
import type { Receiving } from "#components/receiving/use-receiving";
import { MissedRefusals } from "#components/scan/missed-refusals";
import { ScanField } from "#components/scan/scan-field";
import { Button } from "#components/ui/button";
import { DateTime } from "#components/ui/date-time";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

type BenchWorkProps = {
  desk: Receiving;
  queue: QueueData;
  /** Whether plates come from a pre-printed roll. */
  fromRoll: boolean;
  onPrint: (plate: string) => void;
};

/** The middle of the bench: the scan field, the open question, and the open box or the queue. */
export function BenchWork({ desk, queue, fromRoll, onPrint }: BenchWorkProps) {
  const t = useTranslations("receiving");
  const { boxes, question, acts, scan } = desk;
  const { data, openId } = boxes;
  const wantsPlate = question?.kind === "plate";
  return (
    <>
      <Panel>
        <ScanField
          label={wantsPlate ? t("scanPlate") : t(openId ? "scanPiece" : "scanParcel")}
          onManual={scan.takeManual}
        />
        {fromRoll && <p className="mt-2 font-semibold">{t("roll.on")}</p>}
      </Panel>
      <MissedRefusals missed={scan.missed} onSeen={scan.seen} />
      {question && (
        <QuestionPanel
          key={question.kind}
          question={question}
          answers={desk.answers}
          openPieces={desk.openPieces}
          isBusy={acts.isBusy}
          onCancel={desk.cancel}
          onQuantity={({ parcelId, code, serialNo, plate, candidate: { returnId, gnum } }, lineQty) => {
            const read = { ...(serialNo && { serialNo }), ...(plate && { plate }) };
            acts.receive(parcelId, code, { returnId, gnum, lineQty, ...read });
          }}
        />
      )}
      {data && (
        <>
          {openId && !question && (
            <UnopenedOffer data={data} isBusy={acts.isBusy} onTakeIn={desk.takeInUnopened} />
          )}
          {openId && !question && <BenchKeys desk={desk} />}
          {boxes.lookedAt && !question && (
            <LookedAt data={boxes.lookedAt} isBusy={acts.isBusy} onTakeUp={desk.takeUp} />
          )}
          {data.returns.length === 0 && (
            <Notice tone="attention" title={t("unidentified.title")}>
              {t("unidentified.body")}
            </Notice>
          )}
          {data.returns.map((one) => (
            <LineTable key={one.returnId} one={one} />
          ))}
          <PieceList
            pieces={data.pieces}
            canUndo={openId === data.parcel.id}
            isBusy={acts.isBusy}
            onPrint={onPrint}
            onUndo={acts.undo}
          />
        </>
      )}
      {!openId && <QueueTable queue={queue} isBusy={acts.isBusy} onOpen={acts.open} />}
    </>
  );
}

type LookedAtProps = { data: BenchData; isBusy: boolean; onTakeUp: () => void };

/** Says why a box is here only to read, and how to go on with it. */
function LookedAt({ data: { parcel }, isBusy, onTakeUp }: LookedAtProps) {
  const t = useTranslations("receiving.lookedAt");
  const why = parcel.parkedHere ? "parked" : "elsewhere";
  const { bench, openedByName, claimedAt } = parcel;
  return (
    <Notice
      tone="attention"
      title={t(`${why}.title`, { bench: bench ?? "", name: openedByName ?? "" })}
      action={
        // Not by the key that prints: a box may be lost to another bench while a finger is on its way.
        <Button size="bench" {...(parcel.parkedHere && { keyHint: "1" })} pending={isBusy} onClick={onTakeUp}>
          {t(`${why}.act`)}
        </Button>
      }
    >
      {t(`${why}.body`)} {claimedAt && <DateTime at={claimedAt} />}
    </Notice>
  );
}

/** The bench's own keys while a box is open. */
function BenchKeys({ desk }: { desk: Receiving }) {
  const t = useTranslations("receiving.keys");
  const suspicion = useTranslations("items.suspicion");
  const { boxes, acts, scan } = desk;
  const waiting = scan.signOff.shown;
  const last = boxes.open && lastPiece(boxes.open);
  return (
    <div className="flex flex-wrap gap-2">
      <Button size="bench" keyHint="1" disabledReason={last ? null : t("nothing")} onClick={desk.printLast}>
        {t("print")}
      </Button>
      <Button
        size="bench"
        keyHint="2"
        pending={acts.isBusy}
        onClick={() => boxes.openId && acts.receive(boxes.openId, null)}
      >
        {t("noBarcode")}
      </Button>
      <Button
        size="bench"
        keyHint="Ctrl+Z"
        card="UNDO"
        pending={acts.isBusy}
        disabledReason={last ? waiting : t("nothing")}
        onClick={desk.undoLast}
      >
        {t("undo")}
      </Button>
      <Button size="bench" card="HOLD" disabledReason={last ? null : t("nothing")} onClick={desk.suspectLast}>
        {suspicion("act")}
      </Button>
      <span className="ms-auto">
        <Button
          size="bench"
          variant="primary"
          keyHint="Enter"
          card="NEXT"
          pending={acts.isBusy}
          disabledReason={waiting ?? desk.unsent}
          onClick={desk.finish}
        >
          {t("finish")}
        </Button>
      </span>
    </div>
  );
}
