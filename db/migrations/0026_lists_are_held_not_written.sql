-- An owner's or an office's act may hold the row of a list while it decides; it never writes one.
create policy inside_inserts on import_lists as restrictive for insert
  with check ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
--> statement-breakpoint
create policy inside_updates on import_lists as restrictive for update using (true)
  with check ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs', 'administration'));
