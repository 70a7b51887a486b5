# Shared by the scripts of this folder: a Goodword of their own, and figures beside their budgets.
# Expects: port, smtp, on (a data folder that an earlier run kept, or empty), keep (where to leave it, or empty).
# Gives: work, figures.

build
command -v curl >/dev/null || fail "bench/run needs curl."
work=$(mktemp -d)
figures="$work/figures"
server=''
export GOODWORD_DATA="${on:-$work/data}"
mkdir -p "$GOODWORD_DATA"

finish() {
  [ $? = 0 ] || tail -20 "$work/log" >&2 || true
  [ -z "$server" ] || stop 2>/dev/null
  [ -z "$keep" ] || mv "$work/data" "$keep" || true
  rm -rf "$work"
}
trap finish EXIT

figure() { # name value
  printf '%s\t%s\n' "$1" "$2" | tee -a "$figures" >&2
}

now() {
  date +%s.%N
}

start() { # figure
  local began
  began=$(now)
  "${SERVER[@]}" --server.port="$port" --goodword.smtp.port="$smtp" \
    --goodword.limits.api-requests-per-minute=100000000 --goodword.smtp.mails-per-minute=100000000 >"$work/log" 2>&1 &
  server=$!
  until curl -sf "http://localhost:$port/health/ready" >/dev/null; do
    kill -0 "$server" 2>/dev/null || fail "The server did not start: $(cat "$work/log")"
    sleep 0.05
  done
  figure "$1" "$(awk "BEGIN { printf \"%.1f\", $(now) - $began }")"
}

stop() {
  kill "$server" || true
  wait "$server" || true
  server=''
}

goodword() {
  "$ROOT/bin/goodword" "$@"
}

# Shared pages are counted once over all processes (PSS).
memory() { # figure
  local postmaster pids
  postmaster=$(head -1 "$GOODWORD_DATA/postgres/postmaster.pid")
  pids="$server $postmaster $(pgrep -P "$postmaster" | tr '\n' ' ')"
  # shellcheck disable=SC2086
  figure "$1" "$(for pid in $pids; do cat "/proc/$pid/smaps_rollup" 2>/dev/null || true; done |
    awk '/^Pss:/ { sum += $2 } END { printf "%.0f", sum / 1024 }')"
}

indexed() {
  step "Waiting for the search index"
  until curl -s "http://localhost:$port/metrics" |
    awk '/^goodword_consumer_lag_seconds.*search/ { lag = $2 } END { exit !(lag < 1) }'; do
    sleep 1
  done
}

bench() {
  java -cp "$APP/lib/*" "$ROOT/bench/Bench.java" "$@" | tee -a "$figures" >&2
}


# Machines differ, and one differs from day to day: figures of two runs are beside each other as this one is.
machine() {
  local began
  began=$(now)
  awk 'BEGIN { for (i = 0; i < 10000000; i++) sum += i }'
  figure "machine, ten million additions of awk, ms" "$(awk "BEGIN { printf \"%.0f\", ($(now) - $began) * 1000 }")"
}

# Trains and starts; the first agent's token is in $token.
begin() {
  uptime >&2
  machine
  step "Training"
  train || fail "The training failed: $(cat "$ROOT/server/target/training.log")"
  server_command
  [ -n "$on" ] || fill
  token=$(goodword token create --email admin@bench.example)
  step "Warm start"
  start "warm start s"
  [ -z "$on" ] || kept_index
}

# An index of another version is built anew, which would be measured too.
kept_index() {
  while curl -sf -H "Authorization: Bearer $token" "http://localhost:$port/api/v1/health" | grep -q '"rebuilding"'; do
    sleep 1
  done
}

fill() {
  step "Cold start"
  start "cold start s"
  goodword setup --workspace Bench --brand Bench --email admin@bench.example --name Ada --password 'a long enough password' >&2
  for agent in 1 2 3 4; do
    goodword user add --email "agent$agent@bench.example" --name "Agent $agent" --password 'a long enough password' >&2
  done
  stop
}

# So many tickets, unless the folder has them already.
seeded() { # tickets more
  [ -z "$on" ] || return 0
  local began
  step "Seeding $1 tickets"
  began=$(now)
  goodword seed --tickets "$1" >&2
  figure "seeding $1 tickets s" "$(awk "BEGIN { printf \"%.0f\", $(now) - $began }")"
  indexed
  figure "seeding and indexing $1 tickets s" "$(awk "BEGIN { printf \"%.0f\", $(now) - $began }")"
}

# The table; 1 when --check is asked for and a ratio is missed.
judge() { # check
  local missed=0
  printf '\n%s\n\n' "$(uptime)"
  printf '| figure | measured | budget |\n| --- | ---: | ---: |\n'
  awk -F'\t' -v check="$1" '
    FNR == NR {
      if ($0 !~ /^#/ && split($0, parts, ": ") == 2) { split(parts[2], words, " "); kind[parts[1]] = words[1]; limit[parts[1]] = words[2] }
      next
    }
    {
      name = $1
      sub(/ of [0-9]+ tickets/, "", name)
      verdict = ""
      if (name in kind) {
        met = kind[name] == "at-most" ? $2 + 0 <= limit[name] + 0 : $2 + 0 >= limit[name] + 0
        verdict = (kind[name] == "at-most" ? "≤ " : "≥ ") limit[name] (met ? "" : " **missed**")
        if (!met && name ~ /ratio$/) missed = 1
      }
      printf "| %s | %s | %s |\n", $1, $2, verdict
    }
    END { exit check && missed }' "$ROOT/bench/budgets.yml" "$figures" || missed=1
  return "$missed"
}
