CREATE TABLE "plate_rolls" (
	"roll_no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "plate_rolls_roll_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roll_plates" (
	"plate" text PRIMARY KEY NOT NULL,
	"roll_no" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "plate_rolls" ADD CONSTRAINT "plate_rolls_made_by_users_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roll_plates" ADD CONSTRAINT "roll_plates_roll_no_plate_rolls_roll_no_fk" FOREIGN KEY ("roll_no") REFERENCES "public"."plate_rolls"("roll_no") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "roll_plates_by_roll" ON "roll_plates" USING btree ("roll_no","plate");
--> statement-breakpoint
create trigger written_once before update or delete on plate_rolls for each row execute function refuse_change();
--> statement-breakpoint
alter table plate_rolls enable row level security;
--> statement-breakpoint
alter table plate_rolls force row level security;
--> statement-breakpoint
create policy scoped on plate_rolls using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
--> statement-breakpoint
create trigger written_once before update or delete on roll_plates for each row execute function refuse_change();
--> statement-breakpoint
alter table roll_plates enable row level security;
--> statement-breakpoint
alter table roll_plates force row level security;
--> statement-breakpoint
create policy scoped on roll_plates using ((select current_setting('app.scope', true)) in ('system', 'warehouse', 'customs'));
