CREATE TABLE "application_lines" (
	"application_id" uuid NOT NULL,
	"gnum" integer NOT NULL,
	"qty" numeric(19, 5) NOT NULL,
	CONSTRAINT "application_lines_application_id_gnum_pk" PRIMARY KEY("application_id","gnum")
);
--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"application_no" text NOT NULL,
	"return_id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"office_code" text,
	"ebp_code" text,
	"ebc_code" text,
	"agent_code" text,
	"customs_code" text NOT NULL,
	"status" text NOT NULL,
	"pre_no" text,
	"declared_by" uuid NOT NULL,
	"declared_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"decided_at" timestamp with time zone,
	"last_info" text,
	"last_receipt_at" timestamp with time zone,
	CONSTRAINT "applications_application_no_unique" UNIQUE("application_no")
);
--> statement-breakpoint
CREATE TABLE "customs_documents" (
	"cop_no" text PRIMARY KEY NOT NULL,
	"guid" text NOT NULL,
	"application_id" uuid NOT NULL,
	"app_type" text NOT NULL,
	"body_sealed" "bytea" NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "customs_documents_guid_unique" UNIQUE("guid")
);
--> statement-breakpoint
CREATE TABLE "customs_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"guid" text NOT NULL,
	"cop_no" text NOT NULL,
	"pre_no" text NOT NULL,
	"return_status" text NOT NULL,
	"return_time" timestamp with time zone NOT NULL,
	"return_info" text NOT NULL,
	"application_id" uuid,
	"effect" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "batches" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"batch_no" text NOT NULL,
	"outcome" text NOT NULL,
	"status" text DEFAULT 'open' NOT NULL,
	"receiver" text NOT NULL,
	"papers" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"sealed_by" uuid,
	"sealed_at" timestamp with time zone,
	"approved_by" uuid,
	"approved_at" timestamp with time zone,
	"cleared_by" uuid,
	"cleared_at" timestamp with time zone,
	"executed_by" uuid,
	"executed_at" timestamp with time zone,
	"gate_at" timestamp with time zone,
	CONSTRAINT "batches_batch_no_unique" UNIQUE("batch_no")
);
--> statement-breakpoint
CREATE TABLE "waves" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"wave_no" text NOT NULL,
	"ebc_code" text NOT NULL,
	"ebc_name" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"bonded_list_no" text,
	"gate_pass_no" text,
	"ems_no" text,
	"booked_at" timestamp with time zone,
	"booked_by" uuid,
	CONSTRAINT "waves_wave_no_unique" UNIQUE("wave_no")
);
--> statement-breakpoint
CREATE TABLE "acknowledgements" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"webhook_id" text NOT NULL,
	"message_id" text,
	"office_code" text NOT NULL,
	"effect" text NOT NULL,
	"cause" text,
	"body" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "acknowledgements_webhook_id_unique" UNIQUE("webhook_id")
);
--> statement-breakpoint
CREATE TABLE "feedback_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"office_code" text NOT NULL,
	"ebp_code" text,
	"ebc_code" text,
	"agent_code" text,
	"return_id" uuid NOT NULL,
	"list_id" uuid NOT NULL,
	"application_id" uuid,
	"parcel_id" uuid,
	"subject_key" text NOT NULL,
	"phase" text NOT NULL,
	"sequence" integer NOT NULL,
	"supersedes" text,
	"final" boolean NOT NULL,
	"facts_digest" text NOT NULL,
	"body" text NOT NULL,
	"body_sha256" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"delivered_at" timestamp with time zone,
	"acknowledged_at" timestamp with time zone,
	"acknowledged_by" uuid,
	"rejected_at" timestamp with time zone,
	"rejection_reason" text
);
--> statement-breakpoint
CREATE TABLE "events" (
	"subject_kind" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"type" text NOT NULL,
	"from_state" text,
	"to_state" text,
	"actor_id" uuid,
	"second_actor_id" uuid,
	"request_id" text NOT NULL,
	"device_at" timestamp with time zone,
	"at" timestamp with time zone NOT NULL,
	"body" text NOT NULL,
	"prev" "bytea",
	"hash" "bytea" NOT NULL,
	CONSTRAINT "events_subject_kind_subject_id_sequence_pk" PRIMARY KEY("subject_kind","subject_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"request_hash" "bytea" NOT NULL,
	"response" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_route_key_pk" PRIMARY KEY("actor","route","key")
);
--> statement-breakpoint
CREATE TABLE "import_list_lines" (
	"list_id" uuid NOT NULL,
	"gnum" integer NOT NULL,
	"item_no" text,
	"item_record_no" text,
	"gcode" text NOT NULL,
	"gname" text NOT NULL,
	"gmodel" text NOT NULL,
	"bar_code" text,
	"country" text NOT NULL,
	"qty" numeric(19, 5) NOT NULL,
	"unit" text NOT NULL,
	"price" numeric(19, 5) NOT NULL,
	"total_price" numeric(19, 5) NOT NULL,
	"claimed_qty" numeric(19, 5) DEFAULT '0' NOT NULL,
	CONSTRAINT "import_list_lines_list_id_gnum_pk" PRIMARY KEY("list_id","gnum"),
	CONSTRAINT "import_list_lines_not_exceeded" CHECK ("import_list_lines"."claimed_qty" >= 0 and "import_list_lines"."claimed_qty" <= "import_list_lines"."qty"),
	CONSTRAINT "import_list_lines_qty_positive" CHECK ("import_list_lines"."qty" > 0)
);
--> statement-breakpoint
CREATE TABLE "import_lists" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"guid" text NOT NULL,
	"cop_no" text,
	"pre_no" text,
	"invt_no" text,
	"office_code" text,
	"ebp_code" text,
	"ebc_code" text,
	"agent_code" text,
	"status" text DEFAULT 'not_released' NOT NULL,
	"released_at" timestamp with time zone,
	"last_receipt_at" timestamp with time zone,
	"customs_code" text NOT NULL,
	"order_no" text NOT NULL,
	"ebp_name" text NOT NULL,
	"ebc_name" text NOT NULL,
	"agent_name" text NOT NULL,
	"logistics_no" text NOT NULL,
	"logistics_code" text NOT NULL,
	"logistics_name" text NOT NULL,
	"trade_mode" text NOT NULL,
	"ems_no" text,
	"area_code" text,
	"declared_on" text NOT NULL,
	"freight" numeric(19, 5) NOT NULL,
	"insured_fee" numeric(19, 5) NOT NULL,
	"person_id" uuid NOT NULL,
	"content_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "import_lists_invt_no_unique" UNIQUE("invt_no"),
	CONSTRAINT "import_lists_release_known" CHECK (("import_lists"."status" = 'released') <= ("import_lists"."released_at" is not null and "import_lists"."invt_no" is not null))
);
--> statement-breakpoint
CREATE TABLE "list_receipts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"guid" text NOT NULL,
	"cop_no" text NOT NULL,
	"pre_no" text NOT NULL,
	"invt_no" text,
	"ebc_code" text,
	"return_status" text NOT NULL,
	"return_time" timestamp with time zone NOT NULL,
	"return_info" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "item_transitions" (
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "item_transitions_from_state_to_state_pk" PRIMARY KEY("from_state","to_state")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid NOT NULL,
	"round" integer NOT NULL,
	"kind" text NOT NULL,
	"grade" text NOT NULL,
	"checklist" jsonb NOT NULL,
	"original" text NOT NULL,
	"batch_code" text,
	"expires_on" date,
	"note" text,
	"verdict" text,
	"instruction_no" text,
	"found_by" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "items" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"plate" text NOT NULL,
	"parcel_id" uuid NOT NULL,
	"return_id" uuid,
	"list_id" uuid,
	"gnum" integer,
	"line_qty" numeric(19, 5) DEFAULT '1' NOT NULL,
	"office_code" text,
	"ebp_code" text,
	"ebc_code" text,
	"agent_code" text,
	"scanned_code" text NOT NULL,
	"goods_name" text NOT NULL,
	"serial_no" text,
	"batch_code" text,
	"expires_on" date,
	"state" text DEFAULT 'received' NOT NULL,
	"state_before_missing" text,
	"round" integer DEFAULT 1 NOT NULL,
	"grade" text,
	"mismatches" text[] DEFAULT '{}' NOT NULL,
	"hold" text,
	"hold_reason" text,
	"lane" text DEFAULT 'in_person' NOT NULL,
	"verdict" text,
	"verified_at" timestamp with time zone,
	"application_id" uuid,
	"outcome_recommended" text,
	"outcome_proposed" text,
	"proposal_reason" text,
	"proposed_by" uuid,
	"outcome" text,
	"outcome_basis" text,
	"settled_at" timestamp with time zone,
	"owner_response" text,
	"owner_reason" text,
	"owner_responded_at" timestamp with time zone,
	"wave_id" uuid,
	"batch_id" uuid,
	"received_at" timestamp with time zone NOT NULL,
	"received_by" uuid NOT NULL,
	"admitted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"head_sequence" integer DEFAULT 0 NOT NULL,
	"head_hash" "bytea",
	CONSTRAINT "items_plate_unique" UNIQUE("plate"),
	CONSTRAINT "items_line_has_list" CHECK ("items"."gnum" is null or "items"."list_id" is not null),
	CONSTRAINT "items_line_qty_positive" CHECK ("items"."line_qty" > 0),
	CONSTRAINT "items_declared_has_application" CHECK ("items"."state" not in ('declared', 'admitted', 'booked', 'closed') or "items"."application_id" is not null),
	CONSTRAINT "items_booked_has_wave" CHECK ("items"."state" not in ('booked', 'closed') or "items"."wave_id" is not null),
	CONSTRAINT "items_staged_has_outcome" CHECK ("items"."state" not in ('staged', 'closed', 'moved_out') or "items"."outcome" is not null)
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"item_id" uuid,
	"parcel_id" uuid,
	"sha256" text NOT NULL,
	"media_type" text NOT NULL,
	"size_bytes" integer NOT NULL,
	"taken_by" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	CONSTRAINT "photos_of_something" CHECK (num_nonnulls("photos"."item_id", "photos"."parcel_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "office_keys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"office_code" text NOT NULL,
	"secret_sealed" "bytea" NOT NULL,
	"signs_outgoing" boolean NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"retired_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "offices" (
	"code" text PRIMARY KEY NOT NULL,
	"name_zh" text,
	"district_zh" text,
	"endpoint" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"destination" text NOT NULL,
	"ordering_key" text NOT NULL,
	"position" bigint GENERATED ALWAYS AS IDENTITY (sequence name "outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"body" "bytea" NOT NULL,
	"sealed" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"leased_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	"delivered_at" timestamp with time zone,
	"last_problem" text
);
--> statement-breakpoint
CREATE TABLE "outbox_attempts" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"outbox_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"duration_ms" integer NOT NULL,
	"status" integer,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "outbox_destinations" (
	"destination" text PRIMARY KEY NOT NULL,
	"consecutive_failures" integer DEFAULT 0 NOT NULL,
	"open_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "api_keys" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"label" text NOT NULL,
	"key_hash" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "api_keys_key_hash_unique" UNIQUE("key_hash")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"password_hash" text NOT NULL,
	"pin_hash" text,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"failed_pins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"user_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "sign_in_attempts" (
	"address" text PRIMARY KEY NOT NULL,
	"failed_attempts" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"last_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"login" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"scope_code" text,
	"badge_code" text,
	"officer_number" text,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_login_unique" UNIQUE("login"),
	CONSTRAINT "users_badge_code_unique" UNIQUE("badge_code"),
	CONSTRAINT "users_scope_code_given" CHECK (("users"."role" in ('origin_officer', 'platform', 'merchant', 'agent')) = ("users"."scope_code" is not null))
);
--> statement-breakpoint
CREATE TABLE "persons" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"sealed" "bytea" NOT NULL,
	"name_masked" text NOT NULL,
	"id_number_masked" text NOT NULL,
	"telephone_masked" text NOT NULL,
	"id_number_index" "bytea" NOT NULL,
	"telephone_index" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_numbers" (
	"kind" text NOT NULL,
	"day" text NOT NULL,
	"last" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "day_numbers_kind_day_pk" PRIMARY KEY("kind","day")
);
--> statement-breakpoint
CREATE TABLE "parcel_returns" (
	"parcel_id" uuid NOT NULL,
	"return_id" uuid NOT NULL,
	CONSTRAINT "parcel_returns_parcel_id_return_id_pk" PRIMARY KEY("parcel_id","return_id")
);
--> statement-breakpoint
CREATE TABLE "parcels" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"waybill_no" text NOT NULL,
	"carrier" text,
	"handover_no" text,
	"damage" text,
	"status" text DEFAULT 'arrived' NOT NULL,
	"arrived_at" timestamp with time zone NOT NULL,
	"arrived_by" uuid NOT NULL,
	"opened_at" timestamp with time zone,
	"opened_by" uuid,
	"bench" text,
	"counted_at" timestamp with time zone,
	"counted_by" uuid,
	"head_sequence" integer DEFAULT 0 NOT NULL,
	"head_hash" "bytea",
	CONSTRAINT "parcels_waybill_no_unique" UNIQUE("waybill_no")
);
--> statement-breakpoint
CREATE TABLE "return_lines" (
	"return_id" uuid NOT NULL,
	"gnum" integer NOT NULL,
	"announced_qty" numeric(19, 5) NOT NULL,
	CONSTRAINT "return_lines_return_id_gnum_pk" PRIMARY KEY("return_id","gnum")
);
--> statement-breakpoint
CREATE TABLE "return_waybills" (
	"return_id" uuid NOT NULL,
	"waybill_no" text NOT NULL,
	"carrier" text,
	CONSTRAINT "return_waybills_return_id_waybill_no_pk" PRIMARY KEY("return_id","waybill_no")
);
--> statement-breakpoint
CREATE TABLE "returns" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"return_no" text NOT NULL,
	"platform_return_no" text,
	"list_id" uuid,
	"order_no" text,
	"office_code" text,
	"ebp_code" text,
	"ebc_code" text,
	"agent_code" text,
	"source" text NOT NULL,
	"authorisation" text NOT NULL,
	"reason" text NOT NULL,
	"announced_at" timestamp with time zone NOT NULL,
	"count_closed_at" timestamp with time zone,
	"count_closed_reason" text,
	"head_sequence" integer DEFAULT 0 NOT NULL,
	"head_hash" "bytea",
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "returns_return_no_unique" UNIQUE("return_no")
);
--> statement-breakpoint
ALTER TABLE "application_lines" ADD CONSTRAINT "application_lines_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_list_id_import_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."import_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_declared_by_users_id_fk" FOREIGN KEY ("declared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customs_documents" ADD CONSTRAINT "customs_documents_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "customs_receipts" ADD CONSTRAINT "customs_receipts_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_sealed_by_users_id_fk" FOREIGN KEY ("sealed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_approved_by_users_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_cleared_by_users_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batches" ADD CONSTRAINT "batches_executed_by_users_id_fk" FOREIGN KEY ("executed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "waves" ADD CONSTRAINT "waves_booked_by_users_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "acknowledgements" ADD CONSTRAINT "acknowledgements_message_id_feedback_messages_id_fk" FOREIGN KEY ("message_id") REFERENCES "public"."feedback_messages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_list_id_import_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."import_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_parcel_id_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback_messages" ADD CONSTRAINT "feedback_messages_acknowledged_by_users_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_actor_id_users_id_fk" FOREIGN KEY ("actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_second_actor_id_users_id_fk" FOREIGN KEY ("second_actor_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_list_lines" ADD CONSTRAINT "import_list_lines_list_id_import_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."import_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_lists" ADD CONSTRAINT "import_lists_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_found_by_users_id_fk" FOREIGN KEY ("found_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_parcel_id_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_list_id_import_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."import_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_proposed_by_users_id_fk" FOREIGN KEY ("proposed_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_wave_id_waves_id_fk" FOREIGN KEY ("wave_id") REFERENCES "public"."waves"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_batch_id_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batches"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "items" ADD CONSTRAINT "items_received_by_users_id_fk" FOREIGN KEY ("received_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_item_id_items_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_parcel_id_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_taken_by_users_id_fk" FOREIGN KEY ("taken_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_keys" ADD CONSTRAINT "office_keys_office_code_offices_code_fk" FOREIGN KEY ("office_code") REFERENCES "public"."offices"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outbox_attempts" ADD CONSTRAINT "outbox_attempts_outbox_id_outbox_id_fk" FOREIGN KEY ("outbox_id") REFERENCES "public"."outbox"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_keys" ADD CONSTRAINT "api_keys_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_returns" ADD CONSTRAINT "parcel_returns_parcel_id_parcels_id_fk" FOREIGN KEY ("parcel_id") REFERENCES "public"."parcels"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcel_returns" ADD CONSTRAINT "parcel_returns_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_arrived_by_users_id_fk" FOREIGN KEY ("arrived_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_opened_by_users_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "parcels" ADD CONSTRAINT "parcels_counted_by_users_id_fk" FOREIGN KEY ("counted_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_lines" ADD CONSTRAINT "return_lines_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "return_waybills" ADD CONSTRAINT "return_waybills_return_id_returns_id_fk" FOREIGN KEY ("return_id") REFERENCES "public"."returns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "returns" ADD CONSTRAINT "returns_list_id_import_lists_id_fk" FOREIGN KEY ("list_id") REFERENCES "public"."import_lists"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "applications_by_return" ON "applications" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "applications_by_status" ON "applications" USING btree ("status","declared_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "customs_documents_by_application" ON "customs_documents" USING btree ("application_id");--> statement-breakpoint
CREATE UNIQUE INDEX "customs_receipts_once" ON "customs_receipts" USING btree ("cop_no","return_status","return_time");--> statement-breakpoint
CREATE INDEX "customs_receipts_by_application" ON "customs_receipts" USING btree ("application_id","return_time");--> statement-breakpoint
CREATE INDEX "batches_by_status" ON "batches" USING btree ("status","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "waves_newest" ON "waves" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "acknowledgements_by_message" ON "acknowledgements" USING btree ("message_id");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_once" ON "feedback_messages" USING btree ("subject_key","phase","sequence");--> statement-breakpoint
CREATE INDEX "feedback_by_return" ON "feedback_messages" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "feedback_by_application" ON "feedback_messages" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "feedback_by_office" ON "feedback_messages" USING btree ("office_code","created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "feedback_newest" ON "feedback_messages" USING btree ("created_at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "feedback_open" ON "feedback_messages" USING btree ("created_at") WHERE acknowledged_at is null and rejected_at is null;--> statement-breakpoint
CREATE INDEX "events_by_actor" ON "events" USING btree ("actor_id","at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "import_list_lines_by_bar_code" ON "import_list_lines" USING btree ("bar_code");--> statement-breakpoint
CREATE UNIQUE INDEX "import_lists_by_cop_no" ON "import_lists" USING btree ("ebc_code","cop_no") WHERE cop_no is not null;--> statement-breakpoint
CREATE INDEX "import_lists_by_bare_cop_no" ON "import_lists" USING btree ("cop_no");--> statement-breakpoint
CREATE INDEX "import_lists_by_pre_no" ON "import_lists" USING btree ("pre_no");--> statement-breakpoint
CREATE INDEX "import_lists_by_order_no" ON "import_lists" USING btree ("order_no");--> statement-breakpoint
CREATE INDEX "import_lists_by_logistics_no" ON "import_lists" USING btree ("logistics_no");--> statement-breakpoint
CREATE UNIQUE INDEX "list_receipts_once" ON "list_receipts" USING btree ("cop_no","pre_no","return_status","return_time");--> statement-breakpoint
CREATE INDEX "list_receipts_by_pre_no" ON "list_receipts" USING btree ("pre_no");--> statement-breakpoint
CREATE UNIQUE INDEX "findings_once" ON "findings" USING btree ("item_id","round","kind");--> statement-breakpoint
CREATE INDEX "items_by_parcel" ON "items" USING btree ("parcel_id");--> statement-breakpoint
CREATE INDEX "items_by_return" ON "items" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "items_by_application" ON "items" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "items_by_wave" ON "items" USING btree ("wave_id");--> statement-breakpoint
CREATE INDEX "items_by_batch" ON "items" USING btree ("batch_id");--> statement-breakpoint
CREATE INDEX "items_by_state" ON "items" USING btree ("state","received_at");--> statement-breakpoint
CREATE INDEX "items_by_ebc" ON "items" USING btree ("ebc_code","admitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_by_ebp" ON "items" USING btree ("ebp_code","admitted_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "items_by_serial" ON "items" USING btree ("serial_no");--> statement-breakpoint
CREATE INDEX "photos_by_item" ON "photos" USING btree ("item_id");--> statement-breakpoint
CREATE UNIQUE INDEX "office_keys_one_signing" ON "office_keys" USING btree ("office_code") WHERE signs_outgoing and retired_at is null;--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("next_attempt_at") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "outbox_waiting" ON "outbox" USING btree ("ordering_key","position") WHERE delivered_at is null;--> statement-breakpoint
CREATE INDEX "outbox_attempts_by_message" ON "outbox_attempts" USING btree ("outbox_id","started_at");--> statement-breakpoint
CREATE INDEX "sessions_by_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "persons_by_id_number" ON "persons" USING btree ("id_number_index");--> statement-breakpoint
CREATE INDEX "persons_by_telephone" ON "persons" USING btree ("telephone_index");--> statement-breakpoint
CREATE INDEX "parcel_returns_by_return" ON "parcel_returns" USING btree ("return_id");--> statement-breakpoint
CREATE INDEX "parcels_by_status" ON "parcels" USING btree ("status","arrived_at");--> statement-breakpoint
CREATE INDEX "parcels_newest" ON "parcels" USING btree ("arrived_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "return_waybills_by_no" ON "return_waybills" USING btree ("waybill_no");--> statement-breakpoint
CREATE UNIQUE INDEX "returns_by_platform_no" ON "returns" USING btree ("ebp_code","platform_return_no");--> statement-breakpoint
CREATE INDEX "returns_by_platform_return_no" ON "returns" USING btree ("platform_return_no");--> statement-breakpoint
CREATE INDEX "returns_by_list" ON "returns" USING btree ("list_id");--> statement-breakpoint
CREATE INDEX "returns_by_order_no" ON "returns" USING btree ("order_no");--> statement-breakpoint
CREATE INDEX "returns_newest" ON "returns" USING btree ("announced_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "returns_newest_by_office" ON "returns" USING btree ("office_code","announced_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "returns_newest_by_ebp" ON "returns" USING btree ("ebp_code","announced_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "returns_newest_by_ebc" ON "returns" USING btree ("ebc_code","announced_at" DESC NULLS LAST,"id" DESC NULLS LAST);