import { describe, expect, it } from 'vitest';
import { readQuantities } from '../../../server/src/core/prose/readQuantities.js';
import { inBaseUnit } from '../../../server/src/core/prose/measureWord.js';
import { readAll, readingsOf } from './readings.js';

type Cases = readonly (readonly [text: string, ...readings: string[]])[];

const check = (cases: Cases): void => {
  it.each(cases.map(([text, ...readings]) => ({ text, readings })))('$text', ({ text, readings }) => {
    expect(readingsOf(text)).toEqual(readings);
  });
};

describe('counts in digits', () => {
  check([
    ['受理申请 22 件，公开16条', 'count ‹22 件› 22 件', 'count ‹16条› 16 条'],
    ['共２２件', 'count ‹２２件› 22 件'],
    ['发布1,234条，１，２３４条', 'count ‹1,234条› 1234 条', 'count ‹１，２３４条› 1234 条'],
    ['在线信箱12,345.67元', 'count ‹12,345.67元› 12345.67 元'],
    ['其中网站12，微博345条', 'count ‹12› 12', 'count ‹345条› 345 条'],
    ['公开1.2万条、5千篇', 'count ‹1.2万条› 12000 条', 'count ‹5千篇› 5000 篇'],
    ['1亿3000万元，5千万元', 'count ‹1亿3000万元› 130000000 元', 'count ‹5千万元› 5000 万元'],
    ['5万5千件，3千克', 'count ‹5万5千件› 55000 件', 'count ‹3千克› 3 千克'],
    ['采购 39.3156 万元', 'count ‹39.3156 万元› 39.3156 万元'],
    ['提高3.2个百分点', 'count ‹3.2个百分点› 3.2 个百分点'],
    ['社会公益信息16\n条', 'count ‹16\n条› 16 条'],
    ['15个工作日内，5日内', 'count ‹15个工作日› 15 个工作日', 'count ‹5日› 5 日'],
    ['A类1件,B类2件', 'count ‹1件› 1 件', 'count ‹2件› 2 件'],
    ['0件', 'count ‹0件› 0 件'],
    ['PDF3份、Word2份', 'count ‹3份› 3 份', 'count ‹2份› 2 份'],
  ]);
});

describe('words that begin with a measure word', () => {
  check([
    ['3部门', 'count ‹3› 3'],
    ['2条例', 'count ‹2› 2'],
    ['5项目', 'count ‹5› 5'],
    ['3起诉讼', 'count ‹3起› 3 起'],
    ['15人民代表', 'count ‹15› 15'],
    ['3人均为自然人', 'count ‹3人› 3 人'],
  ]);
});

describe('Chinese numerals', () => {
  check([
    ['两百零三件、三百二件', 'count ‹两百零三件› 203 件', 'count ‹三百二件› 320 件'],
    ['一千零五十条，两万三千人次', 'count ‹一千零五十条› 1050 条', 'count ‹两万三千人次› 23000 人次'],
    ['十七件，三点五万篇', 'count ‹十七件› 17 件', 'count ‹三点五万篇› 35000 篇'],
    ['三十二万元', 'count ‹三十二万元› 32 万元'],
    ['四类过程性信息、三类内部事务', 'count ‹四类› 4 类', 'count ‹三类› 3 类'],
    ['一批问题，六部分组成', 'count ‹一批› 1 批', 'count ‹六部分› 6 部分'],
    ['零次', 'count ‹零次› 0 次'],
    ['一二三四五，二七区，三门峡市，三部门，一面'],
  ]);

  check([
    ['一些、一定、一方面、统一项目、第一时间、一站式、万一、十分、零件'],
    ['危及三安全一稳定，“五公开”，“三定”方案，“四个意识”，两个维护，八项规定'],
    ['高效办成一件事，最多跑一次，一次性告知，每一件，同一项，进一步'],
    ['三分之一，五分之三的人'],
    ['三四十件，十七八件'],
  ]);
});

describe('percentages', () => {
  check([
    ['办结率100%，９８．５％', 'percent ‹100%› 100 %', 'percent ‹９８．５％› 98.5 %'],
    ['同比-2.3%，下降 3 %', 'percent ‹-2.3%› -2.3 %', 'percent ‹3 %› 3 %'],
    ['百分之九十八点五', 'percent ‹百分之九十八点五› 98.5 %'],
    ['百分之百，千分之三', 'percent ‹百分之百› 100 %', 'percent ‹千分之三› 3 ‰'],
    ['百分之九十以上', 'percent ‹百分之九十以上› 90 % ~以上 after'],
  ]);
});

describe('ranges', () => {
  check([
    ['20—30件', 'range ‹20—30件› 20 to 30 件'],
    ['3至5个工作日', 'range ‹3至5个工作日› 3 to 5 个工作日'],
    ['20%—30%', 'range ‹20%—30%› 20 to 30 %'],
    ['3件到5件', 'range ‹3件到5件› 3 to 5 件'],
    ['三至五个，三五个，七八件', 'range ‹三至五个› 3 to 5 个', 'range ‹三五个› 3 to 5 个', 'range ‹七八件› 7 to 8 件'],
    ['由3件增至5件', 'count ‹3件› 3 件', 'count ‹5件› 5 件'],
  ]);
});

describe('approximation', () => {
  check([
    ['10 余场次，80余幅', 'count ‹10 余场次› 10 场次 ~余 after', 'count ‹80余幅› 80 幅 ~余 after'],
    ['5 千多人次', 'count ‹5 千多人次› 5000 人次 ~多 after'],
    ['1 万余份，10余万件', 'count ‹1 万余份› 10000 份 ~余 after', 'count ‹10余万件› 100000 件 ~余 after'],
    ['约20件，大约 20 件', 'count ‹约20件› 20 件 ~约 before', 'count ‹大约 20 件› 20 件 ~大约 before'],
    ['近三年，逾40件', 'count ‹近三年› 3 年 ~近 before', 'count ‹逾40件› 40 件 ~逾 before'],
    ['超过30件，不足5件', 'count ‹超过30件› 30 件 ~超过 before', 'count ‹不足5件› 5 件 ~不足 before'],
    ['20件以上，30 件左右', 'count ‹20件以上› 20 件 ~以上 after', 'count ‹30 件左右› 30 件 ~左右 after'],
    ['几十件，数百件', 'count ‹几十件› 10 件 ~几 before', 'count ‹数百件› 100 件 ~数 before'],
    ['上百件，百余家', 'count ‹上百件› 100 件 ~上 before', 'count ‹百余家› 100 家 ~余 after'],
    ['十几个，十来件', 'count ‹十几个› 10 个 ~几 after', 'count ‹十来件› 10 件 ~来 after'],
    ['两年多，3个多月', 'count ‹两年多› 2 年 ~多 after', 'count ‹3个多月› 3 个 ~多月 after'],
    ['点击10万+', 'count ‹10万+› 100000 ~+ after'],
    ['达20件，多达20件', 'count ‹20件› 20 件', 'count ‹20件› 20 件'],
    ['预约20件，节约3万元', 'count ‹20件› 20 件', 'count ‹3万元› 3 万元'],
    ['最近3件，网上3件', 'count ‹3件› 3 件', 'count ‹3件› 3 件'],
    ['总数十件', 'count ‹十件› 10 件'],
  ]);
});

describe('order', () => {
  check([
    ['第三方权益，第二十条第（八）项', 'ordinal ‹第二十条› 20', 'ordinal ‹第（八）项› 8'],
    ['第一、二项，第20、21条', 'ordinal ‹第一、二项› 1', 'ordinal ‹第20、21条› 20'],
    ['第3—5条', 'ordinal ‹第3—5条› 3'],
    ['平安东路 21 号，一楼大厅', 'ordinal ‹21 号› 21', 'ordinal ‹一楼› 1'],
    ['四届二次会议提案4件', 'ordinal ‹四届› 4', 'ordinal ‹二次会议› 2', 'count ‹4件› 4 件'],
    ['召开四次会议', 'count ‹四次› 4 次'],
    ['十一届三中全会', 'ordinal ‹十一届› 11', 'ordinal ‹三中全会› 3'],
  ]);

  check([
    ['一、总体情况', 'listMark ‹一、› 1'],
    ['（一）主动公开3件', 'listMark ‹（一）› 1', 'count ‹3件› 3 件'],
    ['## 3.做好公开', 'listMark ‹3.› 3'],
    ['其中：1.公开5件；2.公开3件', 'listMark ‹1.› 1', 'count ‹5件› 5 件', 'listMark ‹2.› 2', 'count ‹3件› 3 件'],
    ['问题：一是不全；二是不快', 'listMark ‹一是› 1', 'listMark ‹二是› 2'],
    ['①公开2件', 'listMark ‹①›', 'count ‹2件› 2 件'],
  ]);
});

describe('dates and times', () => {
  check([
    ['2020年，2020 年度', 'date ‹2020年› 2020--', 'date ‹2020 年度› 2020--'],
    ['二〇二一年一月二十日', 'date ‹二〇二一年一月二十日› 2021-1-20'],
    ['自2020年1月1日起至2020年12月31日止', 'date ‹2020年1月1日起至2020年12月31日› 2020-1-1 2020-12-31'],
    ['1 月 1 日至 12 月 31 日', 'date ‹1 月 1 日至 12 月 31 日› -1-1 -12-31'],
    ['2019—2020年，1—12月', 'date ‹2019—2020年› 2019-- 2020--', 'date ‹1—12月› -1- -12-'],
    ['上半年，前三季度', 'date ‹上半年› -1- -6-', 'date ‹前三季度› -1- -9-'],
    ['第二季度，1-3季度', 'date ‹第二季度› -4- -6-', 'date ‹1-3季度› -1- -9-'],
    ['“4•22”地球日', 'date ‹4•22› -4-22'],
    ['2021-01-14 14:38:00', 'date ‹2021-01-14› 2021-1-14', 'time ‹14:38:00›'],
    ['2020，我局', 'date ‹2020› 2020--'],
    ['2020件', 'count ‹2020件› 2020 件'],
    ['20年12月', 'date ‹20年12月› 2020-12-'],
    ['9:00-17:00，9时30分', 'time ‹9:00-17:00›', 'time ‹9时30分›'],
    ['13月5日', 'count ‹13› 13', 'date ‹5日› --5'],
  ]);
});

describe('digits that count nothing', () => {
  check([
    ['（国办公开办函〔2019〕60号）', 'documentNumber ‹国办公开办函〔2019〕60号›'],
    ['根据国办发〔2019〕60 号文件', 'documentNumber ‹国办发〔2019〕60 号›'],
    ['(2020)12号，（2020）豫0105行初12号', 'documentNumber ‹(2020)12号›', 'documentNumber ‹（2020）豫0105行初12号›'],
    ['国务院令 第 711 号', 'documentNumber ‹第 711 号›'],
    ['0955-7067678，13812345678', 'phone ‹0955-7067678›', 'phone ‹13812345678›'],
    ['(0955)7067678，400-123-4567', 'phone ‹(0955)7067678›', 'phone ‹400-123-4567›'],
    ['“12345”政务服务热线375件', 'phone ‹12345›', 'count ‹375件› 375 件'],
    ['12345信箱180个，12345件', 'phone ‹12345›', 'count ‹180个› 180 个', 'count ‹12345件› 12345 件'],
    ['身份证11010119900307123X', 'identifier ‹11010119900307123X›'],
    ['http://www.nxzw.gov.cn/a?id=3 共3件', 'identifier ‹http://www.nxzw.gov.cn/a?id=3›', 'count ‹3件› 3 件'],
    ['蒙ICP17002409号-2', 'identifier ‹ICP17002409号-2›'],
    ['邮编:755000，ordosxxbs@163.com', 'identifier ‹755000›', 'identifier ‹ordosxxbs@163.com›'],
    ['IE9以上，1920×1080，GB/T 9704-2012', 'identifier ‹IE9›', 'identifier ‹1920×1080›', 'identifier ‹GB/T 9704-2012›'],
    ['5G基站20个，7×24小时', 'identifier ‹5G›', 'count ‹20个› 20 个', 'identifier ‹7×24›'],
    ['00123，1.2.3，1:3', 'identifier ‹00123›', 'identifier ‹1.2.3›', 'identifier ‹1:3›'],
    ['收到{=requests.received.2019.total}件'],
  ]);
});

describe('what a quantity says of itself', () => {
  it('gives number, unit and mark their own ranges', () => {
    const text = '宣传 约 1.2 万 条以上。';
    const [quantity] = readQuantities(text, 0, text.length);
    if (quantity?.kind !== 'count') throw new Error('a count is expected');
    const slice = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
    expect(slice(quantity.range)).toBe('约 1.2 万 条以上');
    expect(slice(quantity.numberRange)).toBe('1.2 万');
    expect(quantity.unitRange && slice(quantity.unitRange)).toBe('条');
    expect(quantity.approximation?.text).toBe('约');
    expect(quantity.approximation && slice(quantity.approximation.range)).toBe('约');
  });

  it.each([
    ['12件', 'arabic'],
    ['１２件', 'fullWidth'],
    ['十二件', 'chinese'],
    ['1.2万件', 'mixed'],
    ['10余万件', 'mixed'],
  ])('knows how %s is written', (text, spelling) => {
    expect(readAll(text).map((quantity) => quantity.spelling)).toEqual([spelling]);
  });

  it.each([
    ['1.2亿元', '120000000 元'],
    ['12000万元', '120000000 元'],
    ['3件', '3 件'],
    ['3', '3 '],
  ])('puts %s on the base unit', (text, expected) => {
    const [quantity] = readAll(text);
    if (quantity?.kind !== 'count') throw new Error('a count is expected');
    const { value, unit } = inBaseUnit(quantity);
    expect(`${value.toFixed()} ${unit ?? ''}`).toBe(expected);
  });

  it('reads no further than asked, and looks back for context', () => {
    const text = '市四届人大二次会议提案45件';
    const start = text.indexOf('二');
    expect(readQuantities(text, start, text.length - 2).map(({ kind }) => kind)).toEqual(['ordinal', 'count']);
    expect(readQuantities(text, text.length - 3, text.length - 2)[0]?.range).toEqual({
      start: text.length - 3,
      end: text.length - 2,
    });
    expect(readQuantities(text, 5, 2)).toEqual([]);
  });
});
