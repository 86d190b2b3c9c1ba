import { useTranslations } from "next-intl";
import type { FeedbackFile } from "#components/feedback/feedback-file";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";

type RawMessageProps = {
  file: Pick<FeedbackFile, "id" | "body" | "bodySha256" | "sentAs" | "wireSha256">;
};

/** The message as it was sent, indented for the eye; the digest is that of the very text. */
export function RawMessage({ file }: RawMessageProps) {
  const t = useTranslations("feedback");
  return (
    <details>
      <summary className="cursor-default font-semibold">{t("raw")}</summary>
      <div className="mt-2 flex flex-col gap-2">
        <KeyValues
          rows={[
            {
              key: "id",
              term: t("fact.id"),
              value: <Code value={file.id} className="break-all whitespace-normal" />,
            },
            {
              key: "sha",
              term: "SHA-256",
              value: (
                <Code value={file.wireSha256 ?? file.bodySha256} className="break-all whitespace-normal" />
              ),
            },
          ]}
        />
        <pre className="max-h-96 overflow-auto rounded-sm border border-line bg-surface-2 p-3 text-fine break-all whitespace-pre-wrap">
          {file.sentAs ?? JSON.stringify(JSON.parse(file.body), null, 2)}
        </pre>
      </div>
    </details>
  );
}
