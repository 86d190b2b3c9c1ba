import { useTranslations } from "next-intl";
import { TaxQuestionWords } from "#components/tax/tax-question";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { Money } from "#components/ui/money";
import { Panel } from "#components/ui/panel";
import { sumDecimals } from "#lib/domain/decimal";
import type { LineTax } from "#lib/domain/tax/line-tax";
import type { TaxEffect } from "#lib/domain/tax/tax-effect";

type TaxPanelProps = { tax: TaxEffect | null; mayEnterRates: boolean };

/** What a return means for tax, line by line: an estimate, with what must be known first where it cannot be told. */
export function TaxPanel({ tax, mayEnterRates }: TaxPanelProps) {
  const t = useTranslations("tax.panel");
  if (!tax || tax.lines.length === 0) return null;
  return (
    <Panel
      title={t("title")}
      aside={
        <>
          <span>{t("notLevied")}</span>
          {tax.taxFen === null ? t("open") : <Money fen={tax.taxFen} />}
          <span>{t("allowance")}</span>
          <Money fen={tax.allowanceFen} />
        </>
      }
      flush
    >
      <TaxLines lines={tax.lines} mayEnterRates={mayEnterRates} />
      <p className="measure px-4 py-2 text-fine text-ink-2">{t("estimate")}</p>
    </Panel>
  );
}

type TaxLinesProps = { lines: readonly LineTax[]; mayEnterRates: boolean };

function TaxLines({ lines, mayEnterRates }: TaxLinesProps) {
  const t = useTranslations("tax.panel");
  const amount = (key: "dutyFen" | "consumptionFen" | "vatFen"): Column<LineTax> => ({
    key,
    header: t(key),
    numeric: true,
    cell: (line) => (line.question === null ? <Money fen={line[key]} /> : "—"),
  });
  const columns: Column<LineTax>[] = [
    { key: "gnum", header: t("gnum"), numeric: true, cell: ({ gnum }) => gnum },
    { key: "gcode", header: t("gcode"), cell: ({ gcode }) => <Code value={gcode} /> },
    {
      key: "qty",
      header: t("qty"),
      numeric: true,
      cell: ({ qty }) => <span className="code-figures">{sumDecimals([qty])}</span>,
    },
    {
      key: "value",
      header: t("value"),
      numeric: true,
      cell: ({ allowanceFen }) => <Money fen={allowanceFen} />,
    },
    amount("dutyFen"),
    amount("consumptionFen"),
    amount("vatFen"),
    {
      key: "tax",
      header: t("notLevied"),
      numeric: true,
      cell: (line) =>
        line.question === null ? (
          <Money fen={line.taxFen} />
        ) : (
          <TaxQuestionWords question={line.question} gcode={line.gcode} mayEnterRates={mayEnterRates} />
        ),
    },
  ];
  return (
    <DataTable
      label={t("title")}
      columns={columns}
      rows={lines}
      rowKey={({ gnum }) => String(gnum)}
      empty={null}
    />
  );
}
