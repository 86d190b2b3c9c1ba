import { useTranslations } from "next-intl";
import { Badge } from "#components/ui/badge";
import { Code } from "#components/ui/code";
import { type Column, DataTable } from "#components/ui/data-table";
import { EmptyState } from "#components/ui/empty-state";
import type { Tone } from "#components/ui/tone";
import { TwoLines } from "#components/ui/two-lines";
import type { AuthorisationStand } from "#lib/domain/standing-authorisation";

export type AuthorisedShop = {
  code: string;
  name: string | null;
  authorisationNo: string | null;
  authorisedUntil: string | null;
  stand: AuthorisationStand;
};

/** The standing authorisation of each shop, and how it stands today. */
export function ShopsTable({ shops }: { shops: readonly AuthorisedShop[] }) {
  const t = useTranslations("authorisations");
  const columns: Column<AuthorisedShop>[] = [
    {
      key: "shop",
      header: t("shop"),
      cell: ({ code, name }) => <TwoLines first={name ?? "—"} second={<Code value={code} />} />,
    },
    {
      key: "number",
      header: t("number"),
      cell: ({ authorisationNo }) => authorisationNo && <Code value={authorisationNo} />,
    },
    {
      key: "until",
      header: t("until"),
      cell: ({ authorisationNo, authorisedUntil }) =>
        authorisationNo && <span className="code-figures">{authorisedUntil ?? t("open")}</span>,
    },
    {
      key: "stand",
      header: t("state"),
      cell: ({ stand }) => <Badge tone={toneOf[stand]}>{t(`stand.${stand}`)}</Badge>,
    },
  ];
  return (
    <DataTable
      label={t("shops")}
      columns={columns}
      rows={shops}
      rowKey={({ code }) => code}
      empty={<EmptyState>{t("noShops")}</EmptyState>}
    />
  );
}

const toneOf = {
  none: "pending",
  in_force: "ok",
  ends_soon: "attention",
  over: "stop",
} as const satisfies Record<AuthorisationStand, Tone>;
