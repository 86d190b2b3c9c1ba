import { useTranslations } from "next-intl";
import { Code } from "#components/ui/code";
import { KeyValues } from "#components/ui/key-values";

type RawMessageProps = { id: string; body: string; bodySha256: string };

/** The message as it was sent, indented for the eye; the digest is that of the very text. */
export function RawMessage({ id, body, bodySha256 }: RawMessageProps) {
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
              value: <Code value={id} className="break-all whitespace-normal" />,
            },
            {
              key: "sha",
              term: "SHA-256",
              value: <Code value={bodySha256} className="break-all whitespace-normal" />,
            },
          ]}
        />
        <pre className="max-h-96 overflow-auto rounded-sm border border-line bg-surface-2 p-3 text-fine break-all whitespace-pre-wrap">
          {JSON.stringify(JSON.parse(body), null, 2)}
        </pre>
      </div>
    </details>
  );
}
