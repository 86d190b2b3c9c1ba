import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { id, instant } from "#db/schema/columns";
import { users } from "#db/schema/people";
import {
  type ExportCell,
  type ExportQuery,
  exportFormats,
  exportKinds,
  exportProblems,
} from "#lib/domain/export-file";

/** Who took which list out of the house, with which filters; kept for good, its rows for a day. */
export const dataExports = pgTable(
  "exports",
  {
    id: id(),
    kind: text("kind", { enum: exportKinds }).notNull(),
    query: jsonb("query").$type<ExportQuery>().notNull(),
    madeBy: uuid("made_by")
      .notNull()
      .references(() => users.id),
    requestedAt: instant("requested_at").notNull(),
    /** How many rows there were when it began; null until then. */
    total: integer("total"),
    written: integer("written").notNull().default(0),
    /** Behind which row the next part begins. */
    cursor: text("cursor"),
    finishedAt: instant("finished_at"),
    /** Why it ended without its file. */
    problem: text("problem", { enum: exportProblems }),
  },
  (t) => [
    // One person's own, the newest first, and how many of them are under way.
    index("exports_by_maker").on(t.madeBy, t.requestedAt.desc()),
    // Everybody's, the newest first.
    index("exports_newest").on(t.requestedAt.desc()),
    // What the worker has still to write.
    index("exports_under_way").on(t.requestedAt).where(sql`finished_at is null`),
    check("exports_ended_with_problem", sql`${t.problem} is null or ${t.finishedAt} is not null`),
  ],
);

const ofExport = () =>
  uuid("export_id")
    .notNull()
    .references(() => dataExports.id);

/** A part of an export as it was read; it goes a day after the whole was ready. */
export const exportParts = pgTable(
  "export_parts",
  {
    exportId: ofExport(),
    /** How many rows stand before it. */
    position: integer("position").notNull(),
    rows: jsonb("rows").$type<readonly (readonly ExportCell[])[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.exportId, t.position] })],
);

/** Each time a file was taken. */
export const exportDownloads = pgTable(
  "export_downloads",
  {
    id: id(),
    exportId: ofExport(),
    format: text("format", { enum: exportFormats }).notNull(),
    downloadedAt: instant("downloaded_at").notNull(),
  },
  // How often one was taken, and when last.
  (t) => [index("export_downloads_by_export").on(t.exportId, t.downloadedAt)],
);
