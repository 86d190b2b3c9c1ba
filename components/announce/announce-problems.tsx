import { useTranslations } from "next-intl";
import { useProblemWords } from "#components/announce/use-problem-words";
import { type Column, DataTable } from "#components/ui/data-table";
import type { ToldAnnouncements } from "#lib/domain/announcement-report";

type Problem = ToldAnnouncements["problems"][number];

/** More rows are read better in the file that is given back. */
const shownAtMost = 100;

/** What is wrong with a file, row by row: line, column and reason. */
export function AnnounceProblems({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations("announce.problems");
  const words = useProblemWords();
  const columns: Column<Problem & { key: string }>[] = [
    { key: "line", header: t("line"), cell: ({ line }) => line, numeric: true, width: "5rem" },
    { key: "field", header: t("field"), cell: ({ field }) => <FieldName field={field} />, width: "12rem" },
    { key: "reason", header: t("reason"), cell: (found) => words(found) },
  ];
  return (
    <>
      <DataTable
        label={t("title")}
        columns={columns}
        rows={problems.slice(0, shownAtMost).map((found, at) => ({ ...found, key: String(at) }))}
        rowKey={({ key }) => key}
        empty={null}
      />
      {problems.length > shownAtMost && (
        <p className="text-ink-2">{t("more", { count: problems.length - shownAtMost })}</p>
      )}
    </>
  );
}

/** The column as the template names it; a field of a row of JSON as its sender does. */
function FieldName({ field }: { field: string | null }) {
  const t = useTranslations("announce.file");
  if (field === null) return t("wholeRow");
  const column = field.replace(/^(?:lines|waybills)(?:\[\d+\]\.?)?/, "") || field;
  return t.has(`column.${column}`) ? t(`column.${column}`) : field;
}
