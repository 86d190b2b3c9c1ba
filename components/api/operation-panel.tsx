import { useTranslations } from "next-intl";
import { ExampleText } from "#components/api/example-text";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

type Example = { type: string; example?: unknown };
export type OperationView = {
  id: string;
  method: string;
  path: string;
  auth: string;
  accepts: readonly Example[];
  answer: { example?: unknown };
  codes: readonly string[];
};

/** One operation of the machine API: who may call it, with what, and what it answers. */
export function OperationPanel({ operation }: { operation: OperationView }) {
  const t = useTranslations("api");
  const { id, method, path, accepts, answer } = operation;
  return (
    <Panel title={t(`operations.${id}.summary`)}>
      <div className="flex flex-col gap-4">
        <p className="code-figures wrap-anywhere">
          {method.toUpperCase()} {path}
        </p>
        <p>{t(`operations.${id}.note`)}</p>
        <KeyValues rows={useFacts(operation)} />
        {accepts.map(({ type, example }) => (
          <ExampleText key={type} title={t("request")} type={type} example={example} />
        ))}
        <ExampleText title={t("answer")} type="application/json" example={answer.example} />
      </div>
    </Panel>
  );
}

function useFacts({ auth, accepts, codes }: OperationView): KeyValue[] {
  const t = useTranslations("api");
  const forms = accepts.map(({ type }) => type).join(" · ");
  return [
    { key: "access", term: t("access"), value: t(`accessOf.${auth}`) },
    ...(forms ? [{ key: "accepts", term: t("accepts"), value: forms }] : []),
    {
      key: "codes",
      term: t("codes"),
      value: codes.map((code) => (
        <a key={code} href={`#${code}`} className="me-3 inline-block text-accent underline">
          {code}
        </a>
      )),
    },
  ];
}
