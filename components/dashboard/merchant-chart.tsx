"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { TrendBlock } from "#components/dashboard/trend-block";
import { EmptyState } from "#components/ui/empty-state";
import { RowBars } from "#components/ui/row-bars";
import type { PieceQuality } from "#lib/domain/piece-quality";
import { sharePercent } from "#lib/domain/trend";
import { formatCount } from "#lib/i18n/format";

type Merchant = {
  code: string;
  name: string | null;
  pieces: number;
  inspected: number;
  defective: number;
  disputed: number;
  reason: string | null;
};
type Merchants = { from: string; to: string; merchants: Merchant[] };

/** What came back of each merchant, and how good it was. */
export function MerchantChart({ day }: { day: string }) {
  const t = useTranslations("dashboard.merchants");
  return (
    <TrendBlock<Merchants> title={t("title")} path="/api/merchant-figures">
      {(figures) => <MerchantBars {...figures} day={day} />}
    </TrendBlock>
  );
}

function MerchantBars({ from, to, merchants, day }: Merchants & { day: string }) {
  const t = useTranslations("dashboard.merchants");
  const listed = (code: string, quality?: PieceQuality) =>
    `/dashboard/pieces?did=received&from=${from}&to=${to}&merchant=${code}${quality ? `&quality=${quality}` : ""}`;
  const nameOf = ({ code, name }: Merchant) => (name ? `${name} ${code}` : code);
  const figures = {
    head: ["merchant", "pieces", "inspected", "defective", "share", "disputed", "reason"].map((key) =>
      t(key),
    ),
    rows: merchants.map((one) => {
      const { code, inspected, defective } = one;
      return {
        key: code,
        figures: [
          { value: nameOf(one) },
          { value: one.pieces, href: listed(code) },
          { value: inspected, href: listed(code, "inspected") },
          { value: defective, href: listed(code, "defective") },
          { value: sharePercent(defective, inspected), href: listed(code, "defective") },
          { value: one.disputed, href: listed(code, "disputed") },
          { value: one.reason },
        ],
      };
    }),
  };
  return (
    <FigureBlock title={t("title")} basis={t("basis", { from, to })} figures={figures} day={day}>
      {merchants.length === 0 ? (
        <EmptyState>{t("empty")}</EmptyState>
      ) : (
        <RowBars
          max={100}
          rows={merchants.slice(0, 10).map((one) => {
            const share = sharePercent(one.defective, one.inspected);
            return {
              key: one.code,
              label: nameOf(one),
              figure: t("bar", {
                pieces: formatCount(one.pieces),
                share: share === null ? "—" : `${share}%`,
              }),
              size: share ?? 0,
              className: "bg-attention",
              href: listed(one.code),
            };
          })}
        />
      )}
    </FigureBlock>
  );
}
