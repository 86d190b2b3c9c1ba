-- A receiver reads the note of a load that was handed over to it: one made under the load's last seal, of which every
-- piece is its own. `batches` and `items` show it no more than that.
create policy handed_over on documents for select using (
  (select current_setting('app.scope', true)) in ('platform', 'merchant')
  and documents.kind = 'hand_over'
  and exists (
    select from batches b
    where b.batch_no = documents.subject_no
      and b.sealed_at <= documents.made_at
      and (select count(*) from items i where i.batch_id = b.id)
        = (documents.content::jsonb -> 'body' ->> 'pieces')::int
  )
);
