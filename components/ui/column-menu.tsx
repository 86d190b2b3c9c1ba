"use client";

import { useTranslations } from "next-intl";
import { useOptimistic, useTransition } from "react";
import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { type PlacedColumn, writeColumnOrder } from "#components/ui/column-order";
import { keepColumnOrder } from "#components/ui/keep-column-order";

type Place = PlacedColumn<{ key: string; header: string }>;

/** Which columns a table shows, and in which order; by mouse or by key. The first names the row and stays. */
export function ColumnMenu({ table, places }: { table: string; places: readonly Place[] }) {
  const t = useTranslations("common.columns");
  const [shown, show] = useOptimistic(places);
  const [, start] = useTransition();
  const keep = (next: readonly Place[], kept = writeColumnOrder(next)) =>
    start(async () => {
      show(next);
      await keepColumnOrder(table, kept);
    });
  return (
    <DialogTrigger>
      <AriaButton
        aria-label={t("open")}
        className="flex size-6 items-center justify-center rounded-sm hover:bg-surface-3 print:hidden"
      >
        <svg viewBox="0 0 16 16" width="14" height="14" fill="none" stroke="currentColor" aria-hidden="true">
          <path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10" />
        </svg>
      </AriaButton>
      <Popover placement="bottom end" className="w-64 rounded-md bg-surface shadow-raised">
        <Dialog aria-label={t("open")} className="flex flex-col outline-none">
          <p className="border-b border-line px-3 py-2 text-fine text-ink-2">{t("hint")}</p>
          <ColumnList places={shown} onChange={keep} />
          <div className="flex justify-end border-t border-line p-2">
            <Button variant="quiet" onClick={() => keep(places, "")}>
              {t("reset")}
            </Button>
          </div>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

type ColumnListProps = { places: readonly Place[]; onChange: (places: readonly Place[]) => void };

function ColumnList({ places, onChange }: ColumnListProps) {
  const [first, ...movable] = places;
  const change = (next: readonly Place[]) => onChange(first ? [first, ...next] : next);
  return (
    <ul className="max-h-96 overflow-auto py-1">
      {movable.map((place, at) => (
        <li key={place.column.key} className="flex h-8 items-center ps-3 pe-2">
          <Checkbox
            isSelected={!place.hidden}
            onChange={(shown) => change(movable.with(at, { ...place, hidden: !shown }))}
          >
            {place.column.header}
          </Checkbox>
          <span className="ms-auto flex">
            <MoveButton
              way="up"
              place={place}
              isEnd={at === 0}
              onMove={() => change(moved(movable, at, -1))}
            />
            <MoveButton
              way="down"
              place={place}
              isEnd={at === movable.length - 1}
              onMove={() => change(moved(movable, at, 1))}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

type MoveButtonProps = { way: "up" | "down"; place: Place; isEnd: boolean; onMove: () => void };

function MoveButton({ way, place, isEnd, onMove }: MoveButtonProps) {
  const t = useTranslations("common.columns");
  return (
    <button
      type="button"
      aria-label={t(way, { column: place.column.header })}
      aria-disabled={isEnd || undefined}
      onClick={isEnd ? undefined : onMove}
      className="flex size-6 items-center justify-center rounded-sm text-ink-2 hover:bg-surface-3 aria-disabled:text-line-strong"
    >
      <svg
        viewBox="0 0 16 16"
        width="12"
        height="12"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path d={way === "up" ? "M3 10.5 8 5.5l5 5" : "M3 5.5l5 5 5-5"} />
      </svg>
    </button>
  );
}

function moved(places: readonly Place[], at: number, by: 1 | -1): Place[] {
  const place = places[at];
  return place ? places.toSpliced(at, 1).toSpliced(at + by, 0, place) : [...places];
}
