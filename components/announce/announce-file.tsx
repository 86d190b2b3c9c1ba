"use client";

import { useTranslations } from "next-intl";
import { AnnounceProblems } from "#components/announce/announce-problems";
import { useAnnounceFile } from "#components/announce/use-announce-file";
import { useProblemWords } from "#components/announce/use-problem-words";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { FilePicker } from "#components/ui/file-picker";
import { Notice } from "#components/ui/notice";
import { Progress } from "#components/ui/progress";
import { saveTable } from "#components/ui/save-table";
import { TextLink } from "#components/ui/text-link";
import { mendTable } from "#lib/domain/announcement-report";

const templateColumns = [
  ...["returnNo", "orderNo", "invtNo", "forwardWaybill", "waybillNo", "carrier"],
  ...["gnum", "barcode", "qty", "serials", "reason", "authorised"],
] as const;

/** Many returns from a table: it is looked at first, then what is good is taken, and the rest is given back. */
export function AnnounceFile() {
  const t = useTranslations("announce.file");
  const errorWords = useErrorWords();
  const upload = useAnnounceFile();
  const { step, told, file } = upload;
  const isRunning = step === "checking" || step === "taking";
  const ready = told.counts.taken;
  return (
    <div className="flex flex-col gap-4">
      <p className="measure text-ink-2">{t("note")}</p>
      <span className="flex flex-wrap gap-2">
        <TemplateButton />
        <FilePicker
          label={t("choose")}
          accept=".csv,text/csv,.json,application/json"
          pending={isRunning}
          onPick={([picked]) => picked && upload.check(picked)}
        />
        {isRunning && <Button onClick={upload.stop}>{t("stop")}</Button>}
      </span>
      {upload.error && <Notice tone="stop" title={errorWords(upload.error)} />}
      {file && step === "checking" && <p role="status">{t("checking", { name: file.name })}</p>}
      {step === "taking" && (
        <Progress
          label={t("taking")}
          value={told.counts.taken + told.counts.unchanged + told.counts.refused}
          max={upload.total}
        />
      )}
      {file && step === "checked" && (
        <Notice
          tone={told.counts.refused > 0 ? "attention" : "ok"}
          title={t("checked", { name: file.name, ...told.counts })}
          action={
            <Button
              variant="primary"
              onClick={upload.take}
              disabledReason={ready === 0 ? t("nothingNew") : null}
            >
              {t("take", { count: ready })}
            </Button>
          }
        />
      )}
      {step === "taken" && (
        <Notice tone={told.counts.refused > 0 ? "attention" : "ok"} title={t("taken", told.counts)}>
          <TextLink href="/goods/announced">{t("toLabels")}</TextLink>
        </Notice>
      )}
      {told.mend.length > 1 && <MendButton told={told} />}
      {told.problems.length > 0 && <AnnounceProblems problems={told.problems} />}
    </div>
  );
}

function TemplateButton() {
  const t = useTranslations("announce.file");
  const save = () => saveTable(t("templateName"), [templateColumns.map((column) => t(`column.${column}`))]);
  return <Button onClick={save}>{t("template")}</Button>;
}

function MendButton({ told }: { told: ReturnType<typeof useAnnounceFile>["told"] }) {
  const t = useTranslations("announce.file");
  const words = useProblemWords();
  const save = () =>
    saveTable(t("mendName"), mendTable(told, { header: t("problem"), of: (found) => words(found) }));
  return (
    <span>
      <Button onClick={save}>{t("mend", { count: told.mend.length - 1 })}</Button>
    </span>
  );
}
