import { useTranslations } from "next-intl";
import type { FileDocument } from "#components/applications/application-file";
import { Code } from "#components/ui/code";
import { DateTime } from "#components/ui/date-time";
import { KeyValues } from "#components/ui/key-values";

/** A CEB625 as it was sent, the buyer masked. */
export function DocumentView({ document }: { document: FileDocument }) {
  const t = useTranslations("applications.fact");
  return (
    <div className="flex flex-col gap-3">
      <KeyValues
        rows={[
          { key: "cop", term: "copNo", value: <Code value={document.copNo} /> },
          { key: "guid", term: "guid", value: <Code value={document.guid} /> },
          {
            key: "sha",
            term: "SHA-256",
            value: <span className="code-figures break-all">{document.bodySha256}</span>,
          },
          { key: "at", term: t("madeAt"), value: <DateTime at={document.createdAt} exact /> },
        ]}
      />
      <pre className="rounded-sm border border-line bg-surface-2 p-3 text-fine break-words whitespace-pre-wrap">
        {document.maskedXml}
      </pre>
    </div>
  );
}
