import { gs1CheckDigit } from "#lib/domain/gtin";

export type GoodsFamily = "cosmetics" | "formula" | "supplements" | "electronics" | "fashion";

export type Goods = {
  family: GoodsFamily;
  itemNo: string;
  gtin: string | null;
  gcode: string;
  gname: string;
  gmodel: string;
  unit: string;
  country: string;
  /** In yuan. */
  price: string;
  weightKg: string;
};

type Row = readonly [
  hs: string,
  name: string,
  model: string,
  unit: string,
  country: string,
  price: string,
  weightKg: string,
];

/* Customs' codes. Units: 142 bottle, 140 box, 122 can, 012 stick, 001 set of machine, 007 piece, 011 garment, 025 pair.
   Countries: 116 Japan, 133 Korea, 304 Germany, 305 France, 307 Italy, 309 Netherlands, 502 USA, 601 Australia, 609 New Zealand. */
const rows: Readonly<Record<GoodsFamily, readonly Row[]>> = {
  cosmetics: [
    ["3304990039", "樱草保湿面霜", "樱草|50ml/瓶|面部护肤", "142", "116", "183.5", "0.21"],
    ["3304990039", "清透防晒乳 SPF50+", "樱草|60ml/支|面部防晒", "012", "116", "128", "0.09"],
    ["3304990039", "玻尿酸精华液", "雪岭|30ml/瓶|面部护肤", "142", "133", "239", "0.12"],
    ["3304100099", "丝绒唇膏 #06", "巴黎左岸|3.5g/支|唇部彩妆", "012", "305", "268", "0.05"],
    ["3303000090", "淡香水 白茶", "巴黎左岸|50ml/瓶|香水", "142", "305", "459", "0.25"],
    ["3305100090", "氨基酸洗发水", "莱茵|400ml/瓶|洗发", "142", "304", "89", "0.46"],
  ],
  formula: [
    ["1901101090", "婴儿配方奶粉 1 段", "牧牧|800g/罐|0-6个月婴儿", "122", "309", "218", "1.05"],
    ["1901101090", "较大婴儿配方奶粉 2 段", "牧牧|800g/罐|6-12个月", "122", "309", "225", "1.05"],
    ["1901101090", "幼儿配方奶粉 3 段", "南岛牧场|900g/罐|12-36个月", "122", "609", "246", "1.15"],
  ],
  supplements: [
    ["2106909090", "鱼油软胶囊", "康源|1000mg×180粒/瓶|膳食补充", "142", "502", "156", "0.32"],
    ["2106909090", "复合维生素片", "澳岭|120片/瓶|膳食补充", "142", "601", "118", "0.24"],
    ["2106909090", "氨糖软骨素", "康源|150片/瓶|膳食补充", "142", "502", "199", "0.36"],
    ["2106909090", "益生菌粉", "莱茵|30袋/盒|膳食补充", "140", "304", "172", "0.11"],
  ],
  electronics: [
    ["8518300000", "蓝牙降噪耳机", "声电 X3|含充电盒|无线耳机", "007", "116", "899", "0.18"],
    ["8509809000", "声波电动牙刷", "声电 S7|刷头×2|电动牙刷", "001", "304", "429", "0.42"],
    ["8516310000", "负离子吹风机", "风岭 A1|1600W|吹风机", "001", "116", "1099", "0.85"],
    ["8510100000", "往复式剃须刀", "莱茵 R5|干湿两用|剃须刀", "001", "304", "659", "0.38"],
  ],
  fashion: [
    ["6110110000", "美利奴羊毛开衫", "衣见|M 码|100%羊毛针织", "011", "307", "520", "0.48"],
    ["6109100021", "纯棉圆领T恤", "衣见|L 码|100%棉针织", "011", "305", "159", "0.22"],
    ["6404110000", "轻量跑步鞋", "南风|42 码|橡胶底纺织面", "025", "502", "688", "0.9"],
    ["6403990090", "小牛皮乐福鞋", "巴黎左岸|38 码|皮革面", "025", "307", "980", "0.95"],
    ["6214200010", "羊绒披肩", "衣见|200×70cm|100%羊绒", "015", "307", "760", "0.3"],
  ],
};

const gtinPrefixOf: Readonly<Record<string, string>> = {
  "116": "490",
  "133": "880",
  "304": "400",
  "305": "300",
  "307": "800",
  "309": "871",
  "502": "076",
  "601": "930",
  "609": "942",
};

/** All goods of the demo, each with a valid GTIN-13 but for a few, which declare none as it lawfully may. */
export const catalogue: readonly Goods[] = Object.entries(rows).flatMap(([family, list], familyIndex) =>
  list.map(([gcode, gname, gmodel, unit, country, price, weightKg], index) => {
    const serial = String(familyIndex * 100 + index * 7 + 11).padStart(5, "0");
    const body = `${gtinPrefixOf[country] ?? "690"}0099${serial}`;
    return {
      family: family as GoodsFamily,
      itemNo: `SKU-${familyIndex + 1}${String(index + 1).padStart(3, "0")}`,
      gtin: (familyIndex + index) % 9 === 8 ? null : `${body}${gs1CheckDigit(body)}`,
      gcode,
      gname,
      gmodel,
      unit,
      country,
      price,
      weightKg,
    };
  }),
);
