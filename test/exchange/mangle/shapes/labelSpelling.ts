import { pick, relabel, tabs } from '../rows.js';
import { asText, type Shape } from '../shape.js';

const SPELLINGS: readonly [(label: string) => string, ...((label: string) => string)[]] = [
  (label) => label.replace(/^(\d)\./u, '$1、'),
  (label) => label.replace(/^(\d)\./u, '$1. '),
  (label) => label.replace(/^(\d)\./u, (_, digit: string) => `${String.fromCharCode(digit.charCodeAt(0) + 0xfee0)}．`),
  (label) => label.replace(/（/gu, '(').replace(/）/gu, ')'),
  (label) => label.replace(/第二十条第（(.)）项/u, '第二十条  第($1)项'),
  (label) => label.replace(/，/gu, ',').replace(/：/gu, ':').replace(/[“”]/gu, '"'),
];

/** Brackets, marks and digits of another width, 1、 for 1., spaces. */
export const labelSpelling: Shape = {
  id: 'label-spelling',
  group: 'labels',
  name: { 'zh-CN': '1、代替1.，半角括号，第二十条  第(一)项', en: 'other brackets, marks and spaces in labels' },
  mangle: asText((printed, random) =>
    tabs(relabel(printed, (label) => [1, 2].reduce((words) => pick(SPELLINGS, random)(words), label))),
  ),
};
