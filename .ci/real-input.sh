#!/usr/bin/env bash
# Real lists go in over HTTP as an office would send them, and the ledger holds what was accepted.
#   real-input.sh FOLDER   where the data lies, for example ../shared/data
#   BIHUAN_URL             a demo county; default http://127.0.0.1:8080
set -euo pipefail

data=${1:?the folder of the data}
url=${BIHUAN_URL:-http://127.0.0.1:8080}/api/v1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
token=$(curl -sS --fail-with-body -u "clerk:${BIHUAN_PASSWORD:-bihuan-demo}" -X POST "$url/tokens" | jq -er .token)
serial=0

fail() {
  echo "real input: $*" >&2
  exit 1
}

listed() { # how many problems of a matter the ledger shows, page by page
  local matter=$1 count=0 after='' page
  while :; do
    page=$(curl -sS --fail-with-body -H "Authorization: Bearer $token" \
      "$url/problems?matter=$matter&limit=200${after:+&after=$after}")
    count=$((count + $(jq '.items | length' <<<"$page")))
    after=$(jq -r '.next // empty' <<<"$page")
    [ -n "$after" ] || break
  done
  echo "$count"
}

# import ACCEPTED REJECTED FILE [form fields …]: tried first, then done; both must say the same.
import() {
  local accepted=$1 rejected=$2 file=$data/$3 dry status expected matter
  shift 3
  serial=$((serial + 1))
  [ -s "$file" ] || fail "$file is missing or empty"
  for dry in true false; do
    status=$(curl -sS -o "$work/report.json" -w '%{http_code}' -H "Authorization: Bearer $token" \
      -F "file=@$file" -F process=supervision -F "dryRun=$dry" \
      -F "fields={\"number\":\"验收〔$serial〕$$-$(date +%s)号\",\"organ\":\"government\"}" "$@" "$url/imports")
    expected=$([ $dry = true ] && echo 200 || echo 201)
    [ "$status" = "$expected" ] || fail "$file answers $status: $(cut -c 1-2000 "$work/report.json")"
    [ "$(jq -r '"\(.accepted) \(.rejected | length)"' "$work/report.json")" = "$accepted $rejected" ] ||
      fail "$file should give $accepted accepted, $rejected rejected, but: $(jq -c '[.accepted, (.rejected | length), .rejected[:3]]' "$work/report.json")"
  done
  matter=$(jq -er .matter "$work/report.json")
  [ "$(listed "$matter")" = "$accepted" ] || fail "$matter shows $(listed "$matter") problems, not $accepted"
  echo "$file: $accepted accepted, $rejected rejected, $matter"
}

import 9 0 ledgers/review-opinion-problem-list.xlsx
import 50 0 ledgers/audit-rectification.xlsx
import 7 0 ledgers/six-field-lists.xlsx
import 2062 130 recommendations-nz.csv -F createUnits=true \
  -F 'mapping={"Recommendation":"title","Recipient":"leadUnit","Number":"serial","Made":"issuedOn","Closed":"closedOn","Status":"status"}'
import 80 0 audit-corrective-actions-us.csv -F createUnits=true
