"use client";

import { useTranslations } from "next-intl";
import { FigureBlock } from "#components/dashboard/figure-block";
import { TrendBlock } from "#components/dashboard/trend-block";
import { EmptyState } from "#components/ui/empty-state";
import { RowBars } from "#components/ui/row-bars";
import type { pieceMismatches } from "#lib/domain/cross-check";
import { sharePercent } from "#lib/domain/trend";
import { formatCount } from "#lib/i18n/format";

type Matching = {
  from: string;
  to: string;
  pieces: number;
  matched: number;
  mismatches: { code: (typeof pieceMismatches)[number]; pieces: number }[];
};

/** How many of the received pieces fit their line, and why the others do not, the most frequent reason first. */
export function MatchingChart({ day }: { day: string }) {
  const t = useTranslations("dashboard");
  return (
    <TrendBlock<Matching> title={t("matching.title")} path="/api/matching">
      {(matching) => <MatchingBars matching={matching} day={day} />}
    </TrendBlock>
  );
}

function MatchingBars({ matching, day }: { matching: Matching; day: string }) {
  const t = useTranslations("dashboard");
  const words = useTranslations("receiving.mismatch");
  const { from, to, pieces, matched, mismatches } = matching;
  const listed = (mismatch?: string) =>
    `/dashboard/pieces?did=received&from=${from}&to=${to}${mismatch ? `&mismatch=${mismatch}` : ""}`;
  const rows = [
    { code: "none", word: t("matching.matched"), pieces: matched },
    ...mismatches.map(({ code, pieces: own }) => ({ code, word: words(code), pieces: own })),
  ];
  const figures = {
    head: [t("matching.result"), t("matching.pieces"), t("matching.share")],
    rows: [
      {
        key: "all",
        figures: [{ value: t("matching.all") }, { value: pieces, href: listed() }, { value: "" }],
      },
      ...rows.map(({ code, word, pieces: own }) => ({
        key: code,
        figures: [
          { value: word },
          { value: own, href: listed(code) },
          { value: sharePercent(own, pieces), href: listed(code) },
        ],
      })),
    ],
  };
  return (
    <FigureBlock
      title={t("matching.title")}
      basis={t("matching.basis", { from, to })}
      figures={figures}
      day={day}
    >
      {pieces === 0 ? (
        <EmptyState>{t("matching.empty")}</EmptyState>
      ) : (
        <RowBars
          max={pieces}
          rows={rows.map(({ code, word, pieces: own }) => ({
            key: code,
            label: word,
            figure: t("matching.bar", {
              pieces: formatCount(own),
              share: String(sharePercent(own, pieces) ?? 0),
            }),
            size: own,
            className: code === "none" ? "bg-accent" : "bg-attention",
            href: listed(code),
          }))}
        />
      )}
    </FigureBlock>
  );
}
