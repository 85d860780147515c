#!/usr/bin/env bash
# Two number formatters for workbooks read the escape of Chinese and Japanese sheets as a character to print.
#
# Seen with: numfmt 3.2.6, ssf 0.11.2 (the formatter of SheetJS), Node 20.
# In Excel both `\` and `!` show the next character as it is: 0!.0,"万元" and 0\.0,"万元" are the same format, by which
# Chinese sheets show 元 as 万元 (a literal point among the digits, and a comma that divides by a thousand).
# Both libraries know `\` only: 41560 is shown as 41!.6万元, another figure and not only another mark, since the point
# is then taken for the decimal one. With `\` numfmt shows 4.2万元, as Excel does, and ssf .42万元.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent numfmt@3.2.6 ssf@0.11.2

cat >seen.cjs <<'JS'
const { format } = require('numfmt');
const ssf = require('ssf');
const backslash = '0\\.0,"万元"';
const exclamation = '0!.0,"万元"';
console.log('numfmt', format(backslash, 41560), format(exclamation, 41560));
console.log('ssf', ssf.format(backslash, 41560), ssf.format(exclamation, 41560));
JS
seen=$(node seen.cjs)
echo "$seen"
expected='numfmt 4.2万元 41!.6万元
ssf .42万元 41!.6万元'
[ "$seen" = "$expected" ] || { echo "Changed; expected:"; echo "$expected"; exit 1; }
