#!/usr/bin/env bash
# Two number formatters for workbooks drop the Chinese numerals that a cell shows.
#
# Seen with: numfmt 3.2.6, ssf 0.11.2 (the formatter of SheetJS), Node 20.
# [DBNum1][$-804]General and [DBNum2][$-804]General are what Excel's own list offers as 中文小写数字 and 中文大写数字: a
# person sees 一百二十三 and 壹佰贰拾叁 for 123. numfmt gives 123 without a word, and ssf gives $123, since it reads the
# locale in [$-804] as a currency once a condition stands before it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent numfmt@3.2.6 ssf@0.11.2

cat >seen.cjs <<'JS'
const { format } = require('numfmt');
const ssf = require('ssf');
for (const pattern of ['[DBNum1][$-804]General', '[DBNum2][$-804]General'])
  console.log(format(pattern, 123), ssf.format(pattern, 123));
JS
seen=$(node seen.cjs)
echo "$seen"
expected='123 $123
123 $123'
[ "$seen" = "$expected" ] || { echo "Changed; expected:"; echo "$expected"; exit 1; }
