"use client";

import type { ReactNode } from "react";
import { Button } from "#components/ui/button";
import { saveTable } from "#components/ui/save-table";

type CsvButtonProps = {
  /** Of the file, without its ending. */
  name: string;
  rows: Parameters<typeof saveTable>[1];
  /** Why there is nothing to save. */
  closed: string | null;
  children: ReactNode;
};

/** Saves rows that a page has ready as a CSV file, as a spreadsheet opens it. */
export function CsvButton({ name, rows, closed, children }: CsvButtonProps) {
  return (
    <Button onClick={() => saveTable(name, rows)} disabledReason={closed}>
      {children}
    </Button>
  );
}
