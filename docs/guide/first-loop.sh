#!/usr/bin/env bash
# The first loop: a problem list goes in as a CSV file, every problem is rectified, verified and signed off, the statutory
# report is filed and published, the file is archived, and the journal is verified. Explained in first-loop.md.
#
#   BIHUAN_URL       where the demo county runs; default http://127.0.0.1:8080
#   BIHUAN_PASSWORD  the password of its accounts; default bihuan-demo
#
# Needs bash, curl and jq. Ends with 0 only when everything was as expected.
set -euo pipefail

url=${BIHUAN_URL:-http://127.0.0.1:8080}
password=${BIHUAN_PASSWORD:-bihuan-demo}
today=$(TZ=CST-8 date +%F) # legal dates are China's
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# ---- 1. talking to the program ------------------------------------------------------------------------------------

say() { printf '\n\033[1m%s\033[0m\n%s\n' "$1" "$2"; }

fail() {
  printf '\n未按预期 Not as expected: %s\n' "$*" >&2
  exit 1
}

# A password hash is slow on purpose: each account exchanges its password once for a token.
token() {
  if [ ! -s "$work/token.$1" ]; then
    curl -sS --fail-with-body -u "$1:$password" -X POST "$url/api/v1/tokens" | jq -er .token >"$work/token.$1" ||
      fail "$1 cannot log in at $url"
  fi
  cat "$work/token.$1"
}

# request ACCOUNT METHOD PATH [curl arguments …]: the status goes to $work/status, the body to standard output.
request() {
  local account=$1 method=$2 path=$3
  shift 3
  curl -sS -X "$method" -H "Authorization: Bearer $(token "$account")" -H 'Accept-Language: zh-CN' \
    -o "$work/body" -w '%{http_code}' "$@" "$url/api/v1$path" >"$work/status"
  cat "$work/body"
}

# The same, when only success will do.
call() {
  request "$@" >"$work/answer"
  case $(cat "$work/status") in
  2*) cat "$work/answer" ;;
  *) fail "$1 $2 $3 → $(cat "$work/status") $(cat "$work/answer")" ;;
  esac
}

get() { call "$1" GET "$2"; }

post() { call "$1" POST "$2" -H 'Content-Type: application/json' -d "$3"; }

# refused STATUS ACCOUNT METHOD PATH [JSON]: what must not be possible.
refused() {
  local expected=$1 data=()
  shift
  [ $# -lt 4 ] || data=(-H 'Content-Type: application/json' -d "$4")
  request "$1" "$2" "$3" "${data[@]}" >"$work/answer"
  [ "$(cat "$work/status")" = "$expected" ] ||
    fail "$1 $2 $3 should answer $expected, but: $(cat "$work/status") $(cat "$work/answer")"
  printf '  ✗ %-12s %s → %s\n' "$1" "$3" "$expected $(jq -r '.detail // .title' "$work/answer")"
}

# is EXPECTED JQ-FILTER JSON
is() {
  local actual
  actual=$(jq -r "$2" <<<"$3")
  [ "$actual" = "$1" ] || fail "$2 should be $1, but is $actual"
}

# ---- 2. filling any form by the types of its fields ---------------------------------------------------------------

# A photo is asked for as a picture; this one has a single point.
photo() {
  base64 -d <<<'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==' >"$work/photo.png"
  call "$1" POST /documents -F "file=@$work/photo.png;type=image/png" | jq -er .id
}

evidence() {
  printf '演示佐证材料 Evidence of the demo county\n' >"$work/evidence.txt"
  call "$1" POST /documents -F "file=@$work/evidence.txt;type=text/plain" | jq -er .id
}

# fill ACCOUNT FORM GIVEN: values for what the form requires; whatever GIVEN names wins.
fill() {
  local account=$1 form=$2 given=$3 options='{}' files='[]' photos='[]' href
  for href in $(jq -r '.fields[] | .optionsHref // empty' <<<"$form" | sort -u); do
    options=$(jq -c --arg href "$href" --argjson page "$(get "$account" "${href#/api/v1}")" \
      '.[$href] = $page.items' <<<"$options")
  done
  if jq -e --argjson given "$given" \
    'any(.fields[]; .type == "files" and (.name == "evidence" or .required) and ($given[.name] == null))' <<<"$form" >/dev/null; then
    files=$(jq -nc --arg id "$(evidence "$account")" '[$id]')
  fi
  if jq -e --argjson given "$given" 'any(.fields[]; .accept and .required and ($given[.name] == null))' <<<"$form" >/dev/null; then
    photos=$(jq -nc --arg id "$(photo "$account")" '[$id]')
  fi
  jq -c --argjson options "$options" --argjson files "$files" --argjson photos "$photos" --argjson given "$given" --arg today "$today" '
    def choices: .options // (if .optionsHref then $options[.optionsHref] else null end) // [];
    def words: "演示办理" * ([1, (((.minLength // 1) / 4) | ceil)] | max) | .[0:200];
    def day: .min // .max // $today;
    def value:
      if .value != null and .value != "" and .value != [] then .value
      elif .type == "string" or .type == "text" then words[0:(.maxLength // 200)]
      elif .type == "long" or .type == "decimal" then (.min // 1 | tonumber)
      elif .type == "date" then day
      elif .type == "boolean" then true
      elif .type == "enum" or .type == "unit" or .type == "person" then choices[0].value
      elif .type == "units" or .type == "persons" then [choices[0].value]
      elif .type == "files" and .accept then $photos
      elif .type == "files" then $files
      elif .type == "meeting" then {name: "示例县第十七届人大常委会主任会议", date: day}
      elif .type == "ballot" then {entitled: 31, present: 29, issued: 29, returned: 29, counts: {(choices[0].value): 25}}
      else error("no value for a field of type \(.type)") end;
    [.fields[] | select(.required or .name == "outcome" or (.type == "files" and .name == "evidence"))
      | {key: .name, value: value}] | from_entries + $given' <<<"$form"
}

# ---- 3. doing one step --------------------------------------------------------------------------------------------

# The number of a task on somebody's work list; after a click the engine may still be at work, so ask for a while.
task() {
  local account=$1 query=$2 activity=$3 found attempt
  for attempt in $(seq 100); do
    found=$(get "$account" "/tasks?$query&limit=200" | jq -r --arg activity "$activity" --arg query "$query" \
      '[.items[] | select(.activity == $activity) | select(($query | startswith("problem=")) or .problem == null)][0].id // empty')
    if [ -n "$found" ]; then
      printf '%s' "$found"
      return
    fi
    sleep 0.2
  done
  fail "$account has no task $activity ($query)"
}

# complete ACCOUNT TASK GIVEN
complete() {
  local shown fields
  shown=$(get "$1" "/tasks/$2")
  fields=$(fill "$1" "$(jq -c .form <<<"$shown")" "$3")
  post "$1" "/tasks/$2/completion" "{\"fields\":$fields}" >"$work/receipt"
  printf '  ✓ %-12s %s  %s\n' "$1" "$(jq -r .name <<<"$shown")" \
    "$(jq -nr --argjson fields "$fields" '[$fields | (.outcome, .reason, .comment) // empty] | join(":")')"
}

# on_problem ACCOUNT PROBLEM ACTIVITY [GIVEN] · on_matter ACCOUNT MATTER ACTIVITY [GIVEN]
on_problem() {
  local found
  found=$(task "$1" "problem=$2" "$3")
  complete "$1" "$found" "${4:-"{}"}"
}
on_matter() {
  local found
  found=$(task "$1" "matter=$2" "$3")
  complete "$1" "$found" "${4:-"{}"}"
}

# act ACCOUNT PROBLEM NAME GIVEN: an optional act, possible at any time while the problem is open
act() {
  local shown fields
  shown=$(get "$1" "/problems/$2/actions/$3")
  fields=$(fill "$1" "$(jq -c .form <<<"$shown")" "$4")
  post "$1" "/problems/$2/actions/$3" "{\"fields\":$fields}" >"$work/receipt"
  printf '  ✓ %-12s %s\n' "$1" "$(jq -r .label <<<"$shown")"
}

# walk MATTER ACCOUNT…: whoever has a task on a problem of this matter fills its form by type, until none is left
walk() {
  local matter=$1 account item activity problem given idle=0 moved
  shift
  while [ "$(get office "/matters/$matter" | jq .problems.open)" != 0 ]; do
    moved=0
    for account in "$@"; do
      get "$account" "/tasks?matter=$matter&limit=200" >"$work/list"
      while read -r item activity problem; do
        given='{}' # the organ confirms the unit the list names; everything else is filled by type
        [ "$activity" != assignProblem ] || given=$(get "$account" "/problems/$problem" | jq -c '{leadUnit}')
        complete "$account" "$item" "$given"
        moved=1
      done < <(jq -r '.items[] | select(.problem != null) | "\(.id) \(.activity) \(.problem)"' "$work/list")
    done
    if [ $moved = 0 ]; then
      idle=$((idle + 1))
      [ $idle -lt 50 ] || fail "problems of $matter are open, but nobody has a task"
      sleep 0.2
    fi
  done
}

# ---- 4. the list --------------------------------------------------------------------------------------------------

say "一、准备问题清单" "1. A problem list as an office keeps it (CSV, UTF-8)"
cat >"$work/list.csv" <<'CSV'
序号,存在问题,整改要求,牵头单位,配合单位,整改时限,问题等级
1,部分河段垃圾清理不及时,建立巡查清理制度并公布责任人,县水务局,县农业农村局,立行立改,重点
2,农村饮水水质检测频次不足,按规范增加检测频次并公开结果,县卫健局,县水务局;县财政局,3个月内,一般
3,个别学校食堂留样记录不全,完善留样制度并开展抽查,县教育局,,2个月,一般
4,农村公路安全防护设施缺失,分批补建并建立管护台账,县交通运输局,县财政局,持续整改,挂牌督办
5,气象灾害预警覆盖不全,补齐预警终端,县气象局,,3个月内,一般
CSV
cat "$work/list.csv"

import() { # import FILE DRYRUN
  call clerk POST /imports -F "file=@$1;type=text/csv" -F process=supervision -F "title=示例县农村人居环境（演示数据）" \
    -F "fields={\"number\":\"演示〔$today〕$$-$(date +%s)号\",\"organ\":\"government\",\"issuedOn\":\"$today\"}" -F "dryRun=$2"
}

say "二、先试导入,再正式导入" "2. A dry run first: it writes nothing and names what cannot be taken"
before=$(get office '/matters?limit=200' | jq '.items | length')
trial=$(import "$work/list.csv" true)
is 4 .accepted "$trial"
is 1 '.rejected | length' "$trial"
is null .matter "$trial"
is "$before" '.items | length' "$(get office '/matters?limit=200')"
jq -r '.rejected[] | "  ✗ 第 \(.row) 行 row \(.row): \(.column) \(.value) — \(.reason)"' <<<"$trial"
grep -v '气象' "$work/list.csv" >"$work/corrected.csv"
imported=$(import "$work/corrected.csv" false)
is 4 .accepted "$imported"
is 0 '.rejected | length' "$imported"
matter=$(jq -er .matter <<<"$imported")
echo "  ✓ $matter"

first=$matter-1
for n in 1 2 3 4; do
  task organ "problem=$matter-$n" receiveProblem >/dev/null
done
is 4 '.items | length' "$(get organ "/problems?matter=$matter")"

# ---- 5. one problem the long way ----------------------------------------------------------------------------------

say "三、退回、调整、同意、签收" "3. $first: returned, reassigned with the committee's consent, signed for"
on_problem organ "$first" receiveProblem
on_problem organ "$first" assignProblem '{"leadUnit":"water"}'
refused 404 education GET "/problems/$first"
on_problem water "$first" signForProblem \
  '{"outcome":"returned","reason":"该河段清理职责在城市管理部门","proposedUnit":"urban-management"}'
on_problem organ "$first" decideReturn '{"outcome":"reassigned","leadUnit":"urban-management"}'
on_problem committee "$first" consentToReturn '{"outcome":"consented"}'
on_problem urban-management "$first" signForProblem '{"outcome":"accepted"}'
is urban-management .leadUnit "$(get organ "/problems/$first")"
is 1 .returns "$(get organ "/problems/$first")"

say "四、方案、意见、进展、催办" "4. The plan is commented on and noted; progress and an urging in between"
on_problem urban-management "$first" planRectification
on_problem clerk "$first" reviewPlan '{"outcome":"commented","comment":"措施应明确到河段和责任人"}'
on_problem urban-management "$first" planRectification '{"measures":"分河段确定责任人,每周巡查两次"}'
on_problem clerk "$first" reviewPlan '{"outcome":"noted"}'
act urban-management "$first" progress '{"progress":"已清理两个河段","percent":60}'
act committee "$first" urge '{"text":"请加快第三河段清理"}'
is 60 .percent "$(get clerk "/problems/$first")"
is 1 .urges "$(get clerk "/problems/$first")"

say "五、报告、退回补充、申请销号" "5. The report goes back once, then sign-off is applied for"
on_problem urban-management "$first" reportRectification
on_problem committee "$first" commentRectification '{"outcome":"revise","comment":"请补充整改前后对比照片"}'
on_problem urban-management "$first" reportRectification '{"result":"三个河段均已清理,附前后对比"}'
on_problem committee "$first" commentRectification '{"outcome":"agreed"}'
on_problem urban-management "$first" applyForSignOff

say "六、两人核查:不合格,重新整改,再核查" "6. Two verify: unqualified, rectified again, verified again"
newDue=$(TZ=CST-8 date -d '+20 days' +%F 2>/dev/null || TZ=CST-8 date -v+20d +%F)
unqualified="{\"outcome\":\"unqualified\",\"reason\":\"第三河段仍有垃圾\",\"newDue\":\"$newDue\"}"
verification=$(task inspector1 "problem=$first" verifyRectification)
refused 404 urban-management GET "/tasks/$verification"
on_problem inspector1 "$first" verifyRectification "$unqualified"
on_problem inspector2 "$first" verifyRectification "$unqualified"
on_problem urban-management "$first" reportRectification '{"result":"第三河段复清完毕"}'
on_problem committee "$first" commentRectification
on_problem urban-management "$first" applyForSignOff
verification=$(task inspector1 "problem=$first" verifyRectification)
on_problem inspector1 "$first" verifyRectification '{"outcome":"qualified"}'
refused 409 inspector1 POST "/tasks/$verification/completion" \
  "{\"fields\":{\"method\":\"onSite\",\"verifiedOn\":\"$today\",\"findings\":\"再次核查\",\"outcome\":\"qualified\"}}"
on_problem inspector2 "$first" verifyRectification '{"outcome":"qualified"}'

say "七、重点问题由主任会议审定销号" "7. A key problem: the Council of Chairpersons decides, recorded with its meeting"
on_problem council "$first" decideByCouncil
detail=$(get clerk "/problems/$first")
is closed .status "$detail"
is council .authority "$detail"
is "$newDue" .due "$detail"
is true ".originalDue != .due" "$detail" # a moved date stays beside the new one
is 1 .reworks "$detail"

# ---- 6. the others the short way ----------------------------------------------------------------------------------

say "八、其余问题按表单类型逐一办理" "8. The other problems, by a program that knows nothing but the types of fields"
walk "$matter" clerk committee inspector1 inspector2 office vicechair council organ water health education transport
problems=$(get office "/problems?matter=$matter")
is 4 '[.items[] | select(.status == "closed")] | length' "$problems"
is viceChair .authority "$(get office "/problems/$matter-2")"
is vote .authority "$(get office "/problems/$matter-4")"

# ---- 7. the statutory report, publication, archive ----------------------------------------------------------------

say "九、研究处理情况报告、通报、公布" "9. The report on the handling, the notice to deputies, publication"
on_matter organ "$matter" draftHandlingReport
on_matter committee "$matter" commentHandlingReport '{"outcome":"revise","comment":"请补充第四个问题的阶段目标"}'
on_matter organ "$matter" draftHandlingReport
on_matter committee "$matter" commentHandlingReport '{"outcome":"agreed"}'
on_matter organ "$matter" fileHandlingReport
on_matter council "$matter" decideHearing '{"outcome":"noted"}'
on_matter office "$matter" notifyDeputies
on_matter office "$matter" publishResults

say "十、归档,核验留痕" "10. Archive, and verify the journal"
is open .state "$(get office "/matters/$matter")"
on_matter office "$matter" archiveMatter
is closed .state "$(get office "/matters/$matter")"
verified=$(post auditor /journal/verification "{\"matter\":\"$matter\"}")
is true .ok "$verified"
jq -e '.entries > 60' <<<"$verified" >/dev/null || fail "the journal has only $(jq .entries <<<"$verified") entries"
is true .ok "$(post auditor /journal/verification '{}')"
echo "  ✓ $(jq -r '"\(.entries) 条留痕,最新校验值 entries, head \(.head)"' <<<"$verified")"

say "全部如期:$matter 已办结" "All as expected: $matter is closed. See it at $url"
