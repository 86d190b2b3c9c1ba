"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { BagRow } from "#components/dock/bag-data";
import { OpenBagDialog } from "#components/dock/open-bag-dialog";
import { Button } from "#components/ui/button";
import { Panel } from "#components/ui/panel";
import { Select } from "#components/ui/select";
import { TextLink } from "#components/ui/text-link";
import { getJson } from "#lib/http/fetch-json";

const none = "none";
const bagsKey = ["parcels", "bags"] as const;

/** The bags that stand here, and which of them the scans go into; a label of ours chooses by itself. */
export function useBags(bagNo: string | null) {
  const queries = useQueryClient();
  const { data } = useQuery({
    queryKey: bagsKey,
    queryFn: ({ signal }) => getJson<{ bags: BagRow[] }>("/api/bags", signal),
  });
  const all = data?.bags ?? [];
  const standing = all.filter(({ emptiedAt }) => emptiedAt === null);
  return {
    all,
    standing,
    chosen: standing.find((bag) => bag.bagNo === bagNo) ?? null,
    labelled: (label: string) => standing.find((bag) => bag.label === label) ?? null,
    refresh: () => queries.invalidateQueries({ queryKey: bagsKey }),
  };
}

type BagPanelProps = {
  bags: ReturnType<typeof useBags>;
  handoverNo: string | null;
  /** The label a new bag begins with; null while none is asked for. */
  opening: string | null;
  onOpening: (label: string | null) => void;
  onChange: (bagNo: string | null) => void;
};

/** Which bag or pallet the scans go into; it stays until another is chosen or its label is scanned again. */
export function BagPanel({ bags, handoverNo, opening, onOpening, onChange }: BagPanelProps) {
  const t = useTranslations("bags");
  const { standing, chosen } = bags;
  return (
    <Panel title={t("panel.title")} aside={<TextLink href="/dock/bags">{t("panel.all")}</TextLink>}>
      <div className="flex flex-col gap-3">
        <Select
          label={t("panel.into")}
          options={[
            { value: none, label: t("panel.loose") },
            ...standing.map(({ bagNo, kind, label }) => ({
              value: bagNo,
              label: `${t(`kind.${kind}`)} ${label} · ${bagNo}`,
            })),
          ]}
          value={chosen?.bagNo ?? none}
          onChange={(value) => onChange(value === none ? null : value)}
        />
        {chosen && (
          <p className="flex flex-wrap gap-x-4">
            <span className="text-ink-2">{t("panel.holds", { count: chosen.expected - chosen.out })}</span>
            <TextLink href={`/dock/bags/${chosen.bagNo}`}>{t("panel.empty")}</TextLink>
          </p>
        )}
        <Button onClick={() => onOpening("")}>{t("panel.new")}</Button>
        <p className="text-fine text-ink-2">{t("panel.hint")}</p>
      </div>
      {opening !== null && (
        <OpenBagDialog
          label={opening}
          handoverNo={handoverNo}
          onClose={() => onOpening(null)}
          onOpened={(bagNo) => {
            bags.refresh();
            onChange(bagNo);
          }}
        />
      )}
    </Panel>
  );
}
