import { useTranslations } from "next-intl";
import { TaxQuestionWords } from "#components/tax/tax-question";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import { TextLink } from "#components/ui/text-link";
import type { TaxQuestion } from "#lib/domain/tax/line-tax";

type Question = { question: TaxQuestion; gcode: string; gname: string; lines: number; returnNo: string };
type QuestionTableProps = { questions: readonly Question[]; mayEnterRates: boolean };

/** What open returns ask of the rates, the most frequent first, each with its answer. */
export function QuestionTable({ questions, mayEnterRates }: QuestionTableProps) {
  const t = useTranslations("tax");
  const columns: Column<Question>[] = [
    { key: "code", header: t("column.code"), cell: ({ gcode }) => <Code value={gcode} /> },
    { key: "goods", header: t("column.goods"), cell: ({ gname }) => gname },
    { key: "lines", header: t("column.lines"), numeric: true, cell: ({ lines }) => lines },
    {
      key: "return",
      header: t("column.return"),
      cell: ({ returnNo }) => (
        <TextLink href={`/returns/${returnNo}`}>
          <Code value={returnNo} />
        </TextLink>
      ),
    },
    {
      key: "question",
      header: t("column.question"),
      cell: ({ question, gcode }) => (
        <TaxQuestionWords question={question} gcode={gcode} mayEnterRates={mayEnterRates} />
      ),
    },
  ];
  return (
    <DataTable
      label={t("questions")}
      columns={columns}
      rows={questions}
      rowKey={({ question, gcode }) => `${question} ${gcode}`}
      empty={<EmptyState>{t("noQuestions")}</EmptyState>}
    />
  );
}
