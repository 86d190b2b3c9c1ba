"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActDialog } from "#components/item/act-dialog";
import { useClosingAct } from "#components/item/use-closing-act";
import { TextField } from "#components/ui/text-field";
import { locationCode } from "#lib/domain/place-code";
import { countRacks, locationsAtOnce, type RackRange } from "#lib/domain/zone";

const sides = ["aisle", "rack", "level"] as const;
const most = { aisle: 99, rack: 99, level: 9 } as const;

type Draft = Record<`${(typeof sides)[number]}${"From" | "To"}` | "capacity", string>;
const blank: Draft = {
  aisleFrom: "1",
  aisleTo: "1",
  rackFrom: "1",
  rackTo: "10",
  levelFrom: "1",
  levelTo: "4",
  capacity: "40",
};

type LocationsDialogProps = { zone: { code: string; name: string }; onClose: () => void };

/** Makes a whole range of aisles, racks and levels at once; what is there already stays as it is. */
export function LocationsDialog({ zone, onClose }: LocationsDialogProps) {
  const t = useTranslations("places.settings");
  const [draft, setDraft] = useState(blank);
  const making = useClosingAct<unknown>("/api/locations", onClose);
  const range = rangeOf(draft);
  const count = range ? countRacks(range) : 0;
  const capacity = wholeNumber(draft.capacity, 10_000);
  const trouble =
    !range || capacity === null ? t("rangeWrong") : count > locationsAtOnce ? t("tooMany") : null;
  const field = (key: keyof Draft) => (
    <TextField
      label={t(`range.${key}`)}
      value={draft[key]}
      onChange={(value) => setDraft({ ...draft, [key]: value })}
      inputMode="numeric"
      maxLength={5}
      isRequired
      code
    />
  );
  return (
    <ActDialog
      title={t("locationsOf", { zone: `${zone.code} ${zone.name}` })}
      act={t("addLocations")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      trouble={trouble}
      isPending={making.isPending}
      error={making.error}
      onAct={() => making.mutate({ zoneCode: zone.code, ...range, capacity })}
    >
      {sides.map((side) => (
        <div key={side} className="grid grid-cols-2 gap-4">
          {field(`${side}From`)}
          {field(`${side}To`)}
        </div>
      ))}
      {field("capacity")}
      <p role="status" className="text-ink-2">
        {range &&
          t("willMake", { count, first: firstCode(zone.code, range), last: lastCode(zone.code, range) })}
      </p>
    </ActDialog>
  );
}

function rangeOf(draft: Draft): RackRange | null {
  const spans = sides.map((side) => {
    const from = wholeNumber(draft[`${side}From`], most[side]);
    const to = wholeNumber(draft[`${side}To`], most[side]);
    return from !== null && to !== null && from <= to ? { from, to } : null;
  });
  const [aisle, rack, level] = spans;
  return aisle && rack && level ? { aisle, rack, level } : null;
}

function wholeNumber(text: string, atMost: number): number | null {
  const number = /^\d{1,5}$/.test(text.trim()) ? Number(text) : 0;
  return number >= 1 && number <= atMost ? number : null;
}

function firstCode(zone: string, { aisle, rack, level }: RackRange): string {
  return locationCode(zone, { aisle: aisle.from, rack: rack.from, level: level.from });
}

function lastCode(zone: string, { aisle, rack, level }: RackRange): string {
  return locationCode(zone, { aisle: aisle.to, rack: rack.to, level: level.to });
}
