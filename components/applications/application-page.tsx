import { useTranslations } from "next-intl";
import type { ApplicationFile } from "#components/applications/application-file";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { AttemptList } from "#components/applications/attempt-list";
import { ChangePanel } from "#components/applications/change-panel";
import { DocumentView } from "#components/applications/document-view";
import { LineTable } from "#components/applications/line-table";
import { OfficeName } from "#components/applications/office-name";
import { PieceList } from "#components/applications/piece-list";
import { ReceiptList } from "#components/applications/receipt-list";
import { RefusalPanel } from "#components/applications/refusal-panel";
import { ResendButton } from "#components/applications/resend-button";
import { ItemClocks } from "#components/item/item-clocks";
import { JudgementPanel } from "#components/rules/judgement-panel";
import { TaxPanel } from "#components/tax/tax-panel";
import { Code } from "#components/ui/code";
import { ContextLayout } from "#components/ui/context-layout";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";
import { Notice } from "#components/ui/notice";
import { PageHeader } from "#components/ui/page-header";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type ApplicationPageProps = { file: ApplicationFile; mayResend: boolean; mayEnterRates: boolean };

/** One application whole. */
export function ApplicationPage({ file, mayResend, mayEnterRates }: ApplicationPageProps) {
  const t = useTranslations("applications");
  return (
    <>
      <PageHeader
        title={<Code value={file.applicationNo} />}
        note={<ApplicationStatusBadge status={file.status} />}
        actions={
          file.status === "failed" && (
            <ResendButton applicationNo={file.applicationNo} mayResend={mayResend} />
          )
        }
      />
      <Verdict file={file} />
      <RefusalPanel file={file} closed={mayResend ? null : t("notYours")} />
      <ContextLayout label={t("receipts")} context={<Context file={file} />}>
        <Panel title={t("column.lines")}>
          <LineTable lines={file.lines} />
        </Panel>
        <TaxPanel tax={file.tax} mayEnterRates={mayEnterRates} />
        <Panel title={t("pieces", { count: file.pieces.length })} flush>
          <PieceList file={file} />
        </Panel>
        <ChangePanel file={file} closed={mayResend ? null : t("notYours")} />
        <Panel title={t("attempts")} flush>
          <AttemptList attempts={file.attempts} />
        </Panel>
        <JudgementPanel judgement={file.judgement} />
        {file.documents.map((document) => (
          <Panel key={document.copNo} title={t(`documentOf.${document.appType}`)}>
            <DocumentView document={document} />
          </Panel>
        ))}
      </ContextLayout>
    </>
  );
}

function Verdict({ file }: { file: ApplicationFile }) {
  const t = useTranslations("applications");
  const said = file.lastInfo || t("noWords");
  if (file.status === "refused") {
    return (
      <Notice tone="stop" title={t("verdict.refused", { info: said })}>
        {t(`verdict.refusedNext.${file.refusalClass ?? "undecided"}`)}
      </Notice>
    );
  }
  if (file.status === "failed") {
    return (
      <Notice tone="stop" title={t("verdict.failed", { info: said })}>
        {t("verdict.failedNext")}
      </Notice>
    );
  }
  return file.receipts.some((receipt) => receipt.effect === "contradiction") ? (
    <Notice tone="stop" title={t("verdict.contradiction")}>
      {t("verdict.contradictionNext")}
    </Notice>
  ) : null;
}

function Context({ file }: { file: ApplicationFile }) {
  const t = useTranslations("applications");
  const when = (at: Date | null) => (at ? <DateTime at={at} exact /> : "—");
  return (
    <>
      <Panel title={t("receipts")}>
        <ReceiptList receipts={file.receipts} />
      </Panel>
      <ItemClocks file={file} />
      <Panel title={t("facts")}>
        <KeyValues
          rows={[
            {
              key: "return",
              term: t("fact.return"),
              value: <TextLink href={`/returns/${file.returnNo}`}>{file.returnNo}</TextLink>,
            },
            { key: "shop", term: t("fact.shop"), value: file.ebcName },
            { key: "invt", term: t("fact.invtNo"), value: file.invtNo ? <Code value={file.invtNo} /> : "—" },
            { key: "office", term: t("fact.office"), value: <OfficeName code={file.officeCode} /> },
            { key: "customs", term: t("fact.customs"), value: <OfficeName code={file.customsCode} /> },
            {
              key: "order",
              term: t("fact.orderNo"),
              value: file.orderNo ? <Code value={file.orderNo} /> : "—",
            },
            { key: "pre", term: t("fact.preNo"), value: file.preNo ? <Code value={file.preNo} /> : "—" },
            { key: "by", term: t("fact.declaredBy"), value: file.declaredBy ?? t("automatic.by") },
            { key: "declared", term: t("fact.declaredAt"), value: when(file.declaredAt) },
            { key: "accepted", term: t("fact.acceptedAt"), value: when(file.acceptedAt) },
            { key: "decided", term: t("fact.decidedAt"), value: when(file.decidedAt) },
          ]}
        />
      </Panel>
    </>
  );
}
