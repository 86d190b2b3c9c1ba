import { useTranslations } from "next-intl";
import type { ApplicationFile } from "#components/applications/application-file";
import { ApplicationStatusBadge } from "#components/applications/application-status";
import { LineTable } from "#components/applications/line-table";
import { ReceiptList } from "#components/applications/receipt-list";
import { ResendButton } from "#components/applications/resend-button";
import { ButtonLink } from "#components/ui/button-link";
import { Code } from "#components/ui/code";
import { EmptyState } from "#components/ui/empty-state";
import { Panel } from "#components/ui/panel";
import { TextLink } from "#components/ui/text-link";

type ApplicationContextProps = { file: ApplicationFile | null; mayResend: boolean };

/** The chosen application: its lines and what customs said of it. */
export function ApplicationContext({ file, mayResend }: ApplicationContextProps) {
  const t = useTranslations("applications");
  if (!file) {
    return (
      <Panel>
        <EmptyState>{t("choose.application")}</EmptyState>
      </Panel>
    );
  }
  return (
    <>
      <Panel
        title={<Code value={file.applicationNo} />}
        aside={<ApplicationStatusBadge status={file.status} />}
      >
        <div className="flex flex-col gap-3">
          <p>
            {t("ofReturn")} <TextLink href={`/returns/${file.returnNo}`}>{file.returnNo}</TextLink>
          </p>
          <LineTable lines={file.lines} />
          <div className="flex justify-end gap-2">
            {file.status === "failed" && (
              <ResendButton applicationNo={file.applicationNo} mayResend={mayResend} />
            )}
            <ButtonLink href={`/applications/${file.applicationNo}`}>{t("open")}</ButtonLink>
          </div>
        </div>
      </Panel>
      <Panel title={t("receipts")}>
        <ReceiptList receipts={file.receipts} />
      </Panel>
    </>
  );
}
