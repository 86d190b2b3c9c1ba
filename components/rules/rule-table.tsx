import { useTranslations } from "next-intl";
import { ChangeRule } from "#components/rules/change-rule";
import { useParamWords } from "#components/rules/use-param-words";
import { Badge } from "#components/ui/badge";
import { type Column, DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { isParametrised, type LegalSource, type RuleCode } from "#lib/domain/rules/rule-book";

export type RuleVersionRow = {
  version: number;
  inForceFrom: Date | string | null;
  params: unknown;
  made: { by: string; signedBy: string | null; at: Date | string; reason: string } | null;
};

export type RuleRow = {
  code: RuleCode;
  source: LegalSource;
  validFrom: string;
  inForce: number;
  versions: readonly RuleVersionRow[];
};

type RuleTableProps = { label: string; rules: readonly RuleRow[]; mayChange: boolean };

/** Rules with their sentence, their source, and every version beside the one in force. */
export function RuleTable({ label, rules, mayChange }: RuleTableProps) {
  const t = useTranslations("rules");
  const columns: Column<RuleRow>[] = [
    {
      key: "rule",
      header: t("column.rule"),
      width: "20rem",
      cell: ({ code }) => <span className="break-words">{t(`sentence.${code}`)}</span>,
    },
    {
      key: "source",
      header: t("column.source"),
      width: "15rem",
      cell: ({ source, validFrom }) => (
        <span className="flex flex-col">
          {t(`source.${source}`)}
          <span className="text-fine text-ink-2">{t("since", { day: validFrom })}</span>
        </span>
      ),
    },
    { key: "version", header: t("column.version"), cell: (rule) => <Versions rule={rule} /> },
    {
      key: "change",
      header: t("change"),
      headerUnseen: true,
      width: "6rem",
      cell: ({ code, versions: [newest] }) =>
        newest && isParametrised(code) ? (
          <ChangeRule
            key={newest.version}
            code={code}
            basedOn={newest.version}
            params={newest.params}
            mayChange={mayChange}
          />
        ) : null,
    },
  ];
  return <DataTable label={label} columns={columns} rows={rules} rowKey={({ code }) => code} empty={null} />;
}

function Versions({ rule }: { rule: RuleRow }) {
  const t = useTranslations("rules");
  const words = useParamWords();
  return (
    <ul className="flex flex-col gap-2 py-1">
      {rule.versions.map(({ version, inForceFrom, params, made }) => (
        <li key={version} className="flex flex-col">
          <span className="flex flex-wrap items-center gap-2">
            {t("version", { version })}
            {version === rule.inForce && <Badge tone="ok">{t("inForce")}</Badge>}
            {inForceFrom && (
              <span className="text-ink-2">
                <DateTime at={inForceFrom} exact />
              </span>
            )}
          </span>
          <span className="break-words">{words(rule.code, params).join(" · ")}</span>
          <span className="break-words text-fine text-ink-2">
            {made ? (
              <>
                {t(made.signedBy ? "madeByTwo" : "made", {
                  by: made.by,
                  second: made.signedBy ?? "",
                  reason: made.reason,
                })}{" "}
                <DateTime at={made.at} exact />
              </>
            ) : (
              t("law")
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
