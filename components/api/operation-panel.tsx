import { useTranslations } from "next-intl";
import { ExampleText } from "#components/api/example-text";
import { Code } from "#components/ui/code";
import { type KeyValue, KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

type Example = { type: string; example?: unknown };
export type OperationView = {
  id: string;
  method: string;
  path: string;
  auth: string;
  scope?: string;
  parameters: readonly { name: string; in: string; required: boolean }[];
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

function useFacts({ auth, scope, parameters, accepts, codes }: OperationView): KeyValue[] {
  const t = useTranslations("api");
  const forms = accepts.map(({ type }) => type).join(" · ");
  return [
    { key: "access", term: t("access"), value: t(`accessOf.${auth}`) },
    ...(scope ? [{ key: "scope", term: t("scope"), value: <Code value={scope} /> }] : []),
    ...(parameters.length > 0
      ? [{ key: "parameters", term: t("parameters"), value: <Parameters of={parameters} /> }]
      : []),
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

function Parameters({ of }: { of: OperationView["parameters"] }) {
  const t = useTranslations("api");
  return of.map((parameter) => (
    <span key={parameter.name} className="me-4 inline-block">
      <Code value={parameter.name} />{" "}
      <span className="text-ink-2">
        {parameter.in}
        {parameter.required && ` · ${t("parameterRequired")}`}
      </span>
    </span>
  ));
}
