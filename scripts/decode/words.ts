import type { Gs1FaultCode } from "#lib/domain/gs1/gs1-fault";

/** Why a code is nothing we know, for people, in Chinese and English. */
export const faultWords: Readonly<Record<string, string>> = {
  empty: "内容为空 / nothing in it",
  unknown_identifier: "没有这个应用标识符 / no such application identifier",
  too_short: "长度不足 / too short",
  too_long: "超长，或缺少分隔符 GS / too long, or a separator (GS) is missing",
  character: "含有不允许的字符 / a character that may not be there",
  content: "内容不合规 / content against its rule",
  repeated_differently: "同一标识符出现两次且值不同 / one identifier twice, with different values",
  not_together: "两个标识符不得同时出现 / two identifiers that may not stand together",
  brackets: "括号写法不对，应为 (AI)值 / brackets are not (AI)value",
  uri_form: "不是规范的网址 / not a well-formed address",
  uri_without_key: "网址中没有 GS1 主键 / no GS1 key in the address",
  uri_order: "限定符的顺序不对 / qualifiers out of order",
  uri_repeated: "网址中同一标识符重复 / an identifier twice in the address",
  uri_attribute: "该标识符不得作为查询参数 / this identifier may not stand in the query",
  uri_belongs_in_path: "该标识符应放在路径中 / this identifier belongs in the path",
} satisfies Record<Gs1FaultCode, string>;

/** Why a code that is not GS1 is refused; the bench has the same reasons. */
export const refusalWords: Readonly<Record<string, string>> = {
  control_characters: "含有控制字符 / control characters",
  unprintable: "含有条码不会有的字符 / characters that no barcode has",
  ime: "中文输入法未关闭 / a Chinese input method was on",
  web_address: "网址，不是 GS1 Digital Link / a web address, not a GS1 Digital Link",
  gs1_malformed: "不是规范的 GS1 内容 / not well-formed GS1",
  place_check: "库位码或容器码的校验字符不对 / the check character of a location or container is wrong",
};

/** What a failed content check looked at, by its name in GS1's dictionary. */
export const checkWords: Readonly<Record<string, string>> = {
  csum: "校验位 / check digit",
  csumalpha: "校验字符对 / check character pair",
  gcppos1: "厂商识别代码 / company prefix",
  gcppos2: "厂商识别代码 / company prefix",
  yymmdd: "日期 YYMMDD / date YYMMDD",
  yymmd0: "日期 YYMMDD（日可为 00） / date YYMMDD, day may be 00",
  yyyymmdd: "日期 YYYYMMDD / date YYYYMMDD",
  hh: "时 / hour",
  mi: "分 / minute",
  ss: "秒 / second",
  hhmi: "时分 / hour and minute",
  iso3166: "国家（地区）数字代码 / numeric country code",
  iso3166999: "国家（地区）数字代码或 999 / numeric country code or 999",
  iso3166alpha2: "国家（地区）字母代码 / two-letter country code",
  iso4217: "货币数字代码 / numeric currency code",
  iso5218: "性别代码 / code of sex",
  packagetype: "包装类型代码 / package type code",
  mediatype: "载体类型代码 / media type code",
  pcenc: "百分号编码 / percent encoding",
  latitude: "纬度 / latitude",
  longitude: "经度 / longitude",
  yesno: "只能是 0 或 1 / 0 or 1",
  winding: "卷绕方向 0、1、9 / winding direction 0, 1 or 9",
  hyphen: "只能是连字符 / a hyphen",
  zero: "只能是 0 / zero",
  nonzero: "不得为 0 / not zero",
  nozeroprefix: "不得以 0 开头 / no leading zero",
  hasnondigit: "至少一个非数字 / at least one non-digit",
  importeridx: "进口商序号 / importer index",
  pieceoftotal: "件序与总件数 / piece of total",
  posinseqslash: "次序/总数 / place/total",
  iban: "国际银行账号 / IBAN",
  couponcode: "北美优惠券 / North American coupon",
  couponposoffer: "北美优惠券 / North American coupon",
};
