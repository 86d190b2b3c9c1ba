-- Who sees a row does not therefore write it: outside the house only answers, questions and one's own account are.
do $$
declare
  t text;
  inside constant text := '(select current_setting(''app.scope'', true)) in (''system'', ''warehouse'', ''customs'', ''administration'')';
begin
  for t in
    select tablename from pg_tables where schemaname = 'public' and tablename not in (
      'acknowledgements', 'credentials', 'events', 'feedback_messages', 'feedback_queries',
      'idempotency_keys', 'import_lists', 'items', 'returns', 'sessions', 'users'
    )
  loop
    execute format('create policy inside_inserts on %I as restrictive for insert with check (%s)', t, inside);
    execute format('create policy inside_updates on %I as restrictive for update using (%s)', t, inside);
  end loop;
end $$;
