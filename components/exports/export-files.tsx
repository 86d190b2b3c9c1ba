import { useLocale, useTranslations } from "next-intl";
import type { ExportRow } from "#components/exports/export-row";
import { TwoLines } from "#components/ui/two-lines";
import { exportFormats } from "#lib/domain/export-file";
import { formatMoment } from "#lib/i18n/format";

/** The files of a finished export, for who made it, and until when. */
export function ExportFiles({ row: { id, state, endsAt } }: { row: ExportRow }) {
  const t = useTranslations("exports");
  const language = useLocale();
  if (state !== "ready" || endsAt === null) return "—";
  const links = exportFormats.map((format) => (
    <a
      key={format}
      href={`/api/exports/${id}?${new URLSearchParams({ format, language })}`}
      className="me-3 rounded-sm text-accent underline"
    >
      {t("download", { format: format.toUpperCase() })}
    </a>
  ));
  return <TwoLines first={links} second={t("until", { at: formatMoment(new Date(endsAt)) })} />;
}
