import { useTranslations } from "next-intl";
import { ButtonLink } from "#components/ui/button-link";
import { DataTable } from "#components/ui/data-table";
import { DateTime } from "#components/ui/date-time";
import { EmptyState } from "#components/ui/empty-state";
import { TwoLines } from "#components/ui/two-lines";
import type { Approval } from "#lib/domain/approval";

/** What waits for a second person, each with the way to where it is decided; one's own only to be seen. */
export function ApprovalTable({ rows }: { rows: readonly Approval[] }) {
  const t = useTranslations("approvals");
  return (
    <DataTable
      label={t("title")}
      rows={rows}
      rowKey={({ kind, subject }) => `${kind} ${subject}`}
      empty={<EmptyState>{t("empty")}</EmptyState>}
      columns={[
        { key: "kind", header: t("column.kind"), cell: ({ kind }) => t(`kind.${kind}`) },
        {
          key: "subject",
          header: t("column.subject"),
          cell: ({ subject, detail }) => (
            <TwoLines
              first={<span className="wrap-anywhere">{subject}</span>}
              second={<span className="wrap-anywhere">{detail}</span>}
            />
          ),
        },
        {
          key: "by",
          header: t("column.by"),
          cell: ({ by, since }) => <TwoLines first={by} second={<DateTime at={since} />} />,
        },
        {
          key: "next",
          header: t("column.next"),
          cell: ({ subject, href, isOwn }) =>
            isOwn ? (
              <span className="text-ink-2">{t("own")}</span>
            ) : (
              <ButtonLink href={href} aria-label={t("decideOne", { subject })}>
                {t("decide")}
              </ButtonLink>
            ),
        },
      ]}
    />
  );
}
