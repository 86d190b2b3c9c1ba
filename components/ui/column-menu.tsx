"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useOptimistic, useTransition } from "react";
import {
  Button as AriaButton,
  Dialog,
  DialogTrigger,
  GridList,
  GridListItem,
  type Key,
  Popover,
  type Selection,
  useDragAndDrop,
} from "react-aria-components";
import { Button } from "#components/ui/button";
import { Checkbox } from "#components/ui/checkbox";
import { type PlacedColumn, writeColumnOrder } from "#components/ui/column-order";
import { keepColumnOrder } from "#components/ui/keep-column-order";

type Place = PlacedColumn<{ key: string; header: ReactNode }>;

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
  const t = useTranslations("common.columns");
  const [first, ...movable] = places;
  const change = (next: readonly Place[]) => onChange(first ? [first, ...next] : next);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => change(moved(movable, keys, target.key, target.dropPosition)),
  });
  const select = (chosen: Selection) =>
    change(movable.map((place) => ({ ...place, hidden: chosen !== "all" && !chosen.has(place.column.key) })));
  return (
    <GridList
      aria-label={t("open")}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={movable.filter(({ hidden }) => !hidden).map(({ column }) => column.key)}
      onSelectionChange={select}
      dragAndDropHooks={dragAndDropHooks}
      className="max-h-96 overflow-auto py-1 outline-none"
    >
      {movable.map(({ column }) => (
        <GridListItem
          key={column.key}
          id={column.key}
          textValue={typeof column.header === "string" ? column.header : column.key}
          className="flex h-8 cursor-default items-center gap-2 px-3 data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:-outline-offset-2 data-focus-visible:outline-accent"
        >
          <Checkbox slot="selection">{column.header}</Checkbox>
          <AriaButton slot="drag" className="ms-auto flex size-6 items-center justify-center text-ink-3">
            <svg viewBox="0 0 16 16" width="14" height="14" stroke="currentColor" aria-hidden="true">
              <path d="M3 5.5h10M3 8h10M3 10.5h10" />
            </svg>
          </AriaButton>
        </GridListItem>
      ))}
    </GridList>
  );
}

function moved(
  places: readonly Place[],
  keys: ReadonlySet<Key>,
  target: Key,
  at: "before" | "after" | "on",
): Place[] {
  const taken = places.filter(({ column }) => keys.has(column.key));
  const left = places.filter(({ column }) => !keys.has(column.key));
  const index = left.findIndex(({ column }) => column.key === target) + (at === "after" ? 1 : 0);
  return left.toSpliced(index, 0, ...taken);
}
