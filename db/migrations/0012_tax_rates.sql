CREATE TABLE "tax_rates" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "tax_rates_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"hs_prefix" text NOT NULL,
	"goods_name" text NOT NULL,
	"vat_bp" integer NOT NULL,
	"consumption_bp" integer NOT NULL,
	"from_fen_per_measure" integer,
	"from_fen_per_sheet" integer,
	"duty_bp" integer,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"source" text NOT NULL,
	"reason" text NOT NULL,
	"entered_by" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "tax_rates_prefix_of_code" CHECK ("tax_rates"."hs_prefix" ~ '^[0-9]{2,13}$'),
	CONSTRAINT "tax_rates_are_shares" CHECK ("tax_rates"."vat_bp" between 0 and 9999 and "tax_rates"."consumption_bp" between 0 and 9999 and "tax_rates"."duty_bp" between 0 and 99999),
	CONSTRAINT "tax_rates_threshold_whole" CHECK (("tax_rates"."from_fen_per_measure" is null) = ("tax_rates"."from_fen_per_sheet" is null)),
	CONSTRAINT "tax_rates_end_after_beginning" CHECK ("tax_rates"."valid_to" >= "tax_rates"."valid_from")
);
--> statement-breakpoint
ALTER TABLE "tax_rates" ADD CONSTRAINT "tax_rates_entered_by_users_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
create trigger written_once before update or delete on tax_rates for each row execute function refuse_change();
--> statement-breakpoint
alter table tax_rates enable row level security;
--> statement-breakpoint
alter table tax_rates force row level security;
--> statement-breakpoint
create policy readable on tax_rates for select using ((select current_setting('app.scope', true)) <> '');
--> statement-breakpoint
create policy entered on tax_rates using
  ((select current_setting('app.scope', true)) in ('system', 'warehouse'));
--> statement-breakpoint
-- The rates the product comes with. Whether cosmetics are high-end depends on their price, so they carry its threshold.
select set_config('app.scope', 'system', true);
--> statement-breakpoint
insert into tax_rates (hs_prefix, goods_name, vat_bp, consumption_bp, from_fen_per_measure, from_fen_per_sheet,
  valid_from, source, reason, entered_at)
select prefix, goods, vat, consumption, per_measure, per_sheet, '2019-04-01', source, '初始税率', now()
from (values
  ('3303', '香水及花露水', 1300, 1500, 1000, 1500, '公告2019年第39号；财税〔2016〕103号'),
  ('3304', '美容品、化妆品及护肤品', 1300, 1500, 1000, 1500, '公告2019年第39号；财税〔2016〕103号'),
  ('3305', '护发品', 1300, 0, null, null, '公告2019年第39号'),
  ('3306', '口腔及牙齿清洁剂', 1300, 0, null, null, '公告2019年第39号'),
  ('3307', '剃须用品、除臭剂及其他盥洗品', 1300, 0, null, null, '公告2019年第39号'),
  ('3401', '肥皂及洁肤用品', 1300, 0, null, null, '公告2019年第39号'),
  ('0402', '奶粉', 1300, 0, null, null, '公告2019年第39号；财税字〔1995〕52号'),
  ('1901', '婴幼儿配方食品及谷物制品', 1300, 0, null, null, '公告2019年第39号'),
  ('2106', '膳食补充剂及其他食品', 1300, 0, null, null, '公告2019年第39号'),
  ('1806', '巧克力及可可食品', 1300, 0, null, null, '公告2019年第39号'),
  ('0901', '咖啡', 1300, 0, null, null, '公告2019年第39号'),
  ('0409', '天然蜂蜜', 900, 0, null, null, '公告2019年第39号；财税字〔1995〕52号'),
  ('1006', '稻谷、大米', 900, 0, null, null, '公告2019年第39号；财税字〔1995〕52号'),
  ('1509', '油橄榄油', 900, 0, null, null, '公告2019年第39号；财税字〔1995〕52号'),
  ('4901', '图书', 900, 0, null, null, '公告2019年第39号'),
  ('2204', '葡萄酒', 1300, 1000, null, null, '公告2019年第39号；消费税暂行条例'),
  ('9619', '纸尿裤、卫生巾及类似品', 1300, 0, null, null, '公告2019年第39号'),
  ('4202', '箱包及手提包', 1300, 0, null, null, '公告2019年第39号'),
  ('61', '针织服装', 1300, 0, null, null, '公告2019年第39号'),
  ('62', '非针织服装', 1300, 0, null, null, '公告2019年第39号'),
  ('64', '鞋靴', 1300, 0, null, null, '公告2019年第39号'),
  ('8509', '家用电动器具', 1300, 0, null, null, '公告2019年第39号'),
  ('8516', '电热器具及吹风机', 1300, 0, null, null, '公告2019年第39号'),
  ('8518', '耳机及扬声器', 1300, 0, null, null, '公告2019年第39号'),
  ('9503', '玩具', 1300, 0, null, null, '公告2019年第39号')
) as first_set (prefix, goods, vat, consumption, per_measure, per_sheet, source);
--> statement-breakpoint
select set_config('app.scope', '', true);
