"use client";

import { useMutation } from "@tanstack/react-query";
import { useErrorWords } from "#components/item/use-error-words";
import { Button } from "#components/ui/button";
import { saveTable } from "#components/ui/save-table";
import { StatusLine } from "#components/ui/status-line";
import { getJson } from "#lib/http/fetch-json";

type Table = { name: string; rows: Parameters<typeof saveTable>[1] };
type SaveRowsButtonProps<Answer> = {
  label: string;
  /** Where all rows of the list are read, with its filters. */
  path: string;
  /** Why there is nothing to save. */
  obstacle: string | null;
  tableOf: (answer: Answer) => Table;
};

/** Reads all rows of a list, not only the page in view, and saves them for a spreadsheet. */
export function SaveRowsButton<Answer>({ label, path, obstacle, tableOf }: SaveRowsButtonProps<Answer>) {
  const words = useErrorWords();
  const saving = useMutation({
    mutationFn: () => getJson<Answer>(path),
    onSuccess: (answer) => {
      const { name, rows } = tableOf(answer);
      saveTable(name, rows);
    },
  });
  return (
    <span className="flex items-center gap-2" data-print="hide">
      {saving.error && <StatusLine tone="stop">{words(saving.error)}</StatusLine>}
      <Button pending={saving.isPending} disabledReason={obstacle} onClick={() => saving.mutate()}>
        {label}
      </Button>
    </span>
  );
}
