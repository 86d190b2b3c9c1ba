import { useTranslations } from "next-intl";
import { KeyValues } from "#components/ui/key-values";
import { Panel } from "#components/ui/panel";

/** Every code that the machine API refuses with, at the place that a problem's `type` names. */
export function ProblemCodes({ codes }: { codes: readonly { code: string; status: number }[] }) {
  const t = useTranslations("api");
  const rows = codes.map(({ code, status }) => ({
    key: code,
    term: (
      <span id={code} className="code-figures">
        {code}
      </span>
    ),
    value: `${status} · ${t(`problems.${code}`)}`,
  }));
  return (
    <Panel title={t("problemsTitle")}>
      <div className="flex flex-col gap-4">
        <p>{t("problemsNote")}</p>
        <KeyValues rows={rows} />
      </div>
    </Panel>
  );
}
