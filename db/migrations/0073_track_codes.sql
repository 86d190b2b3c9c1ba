create function draw_track_code() returns text language plpgsql as $$
declare
  drawn constant bytea := sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()));
  body text := '';
  value integer;
  carry integer := 36;
begin
  for place in 0..15 loop
    body := body || substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', get_byte(drawn, place) % 32 + 1, 1);
    -- The check of ISO/IEC 7064, MOD 37,36, as lib/domain/plate.ts has it; a test compares the two.
    value := strpos('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', right(body, 1)) - 1;
    carry := coalesce(nullif((carry + value) % 36, 0), 36) * 2 % 37;
  end loop;
  return body || substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ', (37 - carry) % 36 + 1, 1);
end $$;
--> statement-breakpoint
ALTER TABLE "returns" ADD COLUMN "track_code" text DEFAULT draw_track_code() NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "returns_by_track_code" ON "returns" USING btree (sha256("track_code"::bytea));