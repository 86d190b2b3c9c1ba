"use client";

import { useTranslations } from "next-intl";
import { lastPiece, type QueueData } from "#components/receiving/bench-data";
import { LineTable } from "#components/receiving/line-table";
import { PieceList } from "#components/receiving/piece-list";
import { QuestionPanel } from "#components/receiving/question-panel";
import { QueueTable } from "#components/receiving/queue-table";
import type { Receiving } from "#components/receiving/use-receiving";
import { ScanField } from "#components/scan/scan-field";
import { Button } from "#components/ui/button";
import { Notice } from "#components/ui/notice";
import { Panel } from "#components/ui/panel";

type BenchWorkProps = {
  desk: Receiving;
  queue: QueueData;
  onPrint: (plate: string) => void;
};

/** The middle of the bench: the scan field, the open question, and the open box or the queue. */
export function BenchWork({ desk, queue, onPrint }: BenchWorkProps) {
  const t = useTranslations("receiving");
  const { boxes, question, acts, scan } = desk;
  const { data, openId } = boxes;
  return (
    <>
      <Panel>
        <ScanField label={t(openId ? "scanPiece" : "scanParcel")} onManual={scan.takeManual} />
      </Panel>
      {question && (
        <QuestionPanel
          key={question.kind}
          question={question}
          answers={desk.answers}
          isBusy={acts.isBusy}
          onCancel={desk.cancel}
          onQuantity={({ returnId, gnum }, code, lineQty) =>
            openId && acts.receive(openId, code, { returnId, gnum, lineQty })
          }
        />
      )}
      {data && (
        <>
          {openId && !question && <BenchKeys desk={desk} />}
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

/** The bench's own keys while a box is open. */
function BenchKeys({ desk }: { desk: Receiving }) {
  const t = useTranslations("receiving.keys");
  const { boxes, acts } = desk;
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
        pending={acts.isBusy}
        disabledReason={last ? null : t("nothing")}
        onClick={desk.undoLast}
      >
        {t("undo")}
      </Button>
      <span className="ms-auto">
        <Button size="bench" variant="primary" keyHint="Enter" pending={acts.isBusy} onClick={desk.finish}>
          {t("finish")}
        </Button>
      </span>
    </div>
  );
}
