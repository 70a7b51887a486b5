# Read by the scripts of this folder: where things are, and how what is missing is found or named.
# Kept to bash 3.2, which macOS brings.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
APP="$ROOT/server/target/app"
UNCHECKED="$ROOT/server/target/unchecked"
HERE=$PWD

fail() {
  printf '%s\n' "$*" >&2
  exit 1
}

step() {
  printf '\n▸ %s\n' "$*" >&2
}

# The comment at the head of a script is its help.
show_help() {
  sed -n '2,/^$/s/^# \{0,1\}//p' "$0"
}

debian_root() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

install_package() { # package
  step "Installing $1"
  DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    -o Dpkg::Options::=--force-confold "$1" >&2
}

jdk_major() { # home
  [ -x "$1/bin/javac" ] && "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'
}

jdk_candidates() {
  [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
  if command -v java >/dev/null 2>&1; then
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p' || true
  fi
  ls -d /usr/lib/jvm/* /usr/local/openjdk-* 2>/dev/null || true
  /usr/libexec/java_home -v 25+ 2>/dev/null || true
  ls -d /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null || true
  ls -d /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home 2>/dev/null || true
  ls -d "$HOME"/.sdkman/candidates/java/* 2>/dev/null || true
}

# Puts the first JDK 25 or newer on the PATH, whatever `java` is by default.
use_jdk() {
  local home major
  while IFS= read -r home; do
    major=$(jdk_major "$home" || true)
    if [ -n "$major" ] && [ "$major" -ge 25 ]; then
      export JAVA_HOME="$home" PATH="$home/bin:$PATH"
      return
    fi
  done <<EOF
$(jdk_candidates)
EOF
  fail "Goodword needs a JDK 25 or newer: get one from https://adoptium.net and set JAVA_HOME to it."
}

use_maven() {
  use_jdk
  # Maven's own libraries are older than the JDK it runs on, which says so at length.
  export MAVEN_OPTS="${MAVEN_OPTS:-} --sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED"
  command -v mvn >/dev/null 2>&1 && return
  if debian_root; then
    install_package maven
  elif command -v brew >/dev/null 2>&1; then
    fail "Goodword is built by Maven: brew install maven"
  else
    fail "Goodword is built by Maven: sudo apt-get install maven (or https://maven.apache.org/download.cgi)"
  fi
}

system_postgres() {
  command -v pg_ctl 2>/dev/null || ls /usr/lib/postgresql/*/bin/pg_ctl 2>/dev/null | tail -1
}

# The suites for PostgreSQL 15 run on the system's server, which the tests start themselves.
use_system_postgres() {
  [ -z "$(system_postgres)" ] || return 0
  if debian_root; then
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] ||
      echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.conf
    install_package postgresql
  else
    printf '%s\n' "No system PostgreSQL found: its suites are skipped (sudo apt-get install postgresql)." >&2
  fi
}

# The suites against real mail servers start these themselves, each in a folder of its own.
use_mail_servers() {
  [ ! -x /usr/sbin/dovecot ] || [ ! -x /usr/sbin/postfix ] || return 0
  if debian_root; then
    [ -x /usr/sbin/dovecot ] || install_package dovecot-imapd
    [ -x /usr/sbin/postfix ] || install_package postfix
  else
    printf '%s\n' "No Dovecot or Postfix found: their suites are skipped (sudo apt-get install dovecot-imapd postfix; Postfix needs root)." >&2
  fi
}

# A directory to sign in by, as mail servers above.
use_directory() {
  [ ! -x /usr/sbin/slapd ] || return 0
  if debian_root; then
    install_package slapd
  else
    printf '%s\n' "No slapd found: its suite is skipped (sudo apt-get install slapd)." >&2
  fi
}

# The agents' app is built by Node.
use_node() {
  local version=''
  ! command -v node >/dev/null 2>&1 || version=$(node --version | sed 's/^v//')
  case $version in
    20.[0-9].* | 20.1[0-8].* | 1?.* | [0-9].* | '')
      fail "Goodword's app is built by Node 20.19 or newer${version:+ (this is $version)}: get it from https://nodejs.org"
      ;;
  esac
  command -v npm >/dev/null 2>&1 || fail "npm is missing: it comes with Node, https://nodejs.org"
}

# The journeys run in the system's Chromium; Playwright brings none of its own here.
use_chromium() {
  local program
  for program in "${GOODWORD_CHROMIUM:-}" chromium chromium-browser google-chrome \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    [ -n "$program" ] && program=$(command -v "$program" 2>/dev/null) || continue
    export GOODWORD_CHROMIUM="$program"
    return
  done
  if debian_root; then
    install_package chromium
    GOODWORD_CHROMIUM=$(command -v chromium)
    export GOODWORD_CHROMIUM
  elif command -v brew >/dev/null 2>&1; then
    fail "The journeys run in Chromium: brew install --cask chromium"
  else
    fail "The journeys run in Chromium: sudo apt-get install chromium"
  fi
}

npm_run() { # script...
  (cd "$ROOT/web" && npm --loglevel=error "$@")
}

# The libraries of the lock file.
web_libraries() {
  use_node
  [ "$ROOT/web/node_modules/.package-lock.json" -nt "$ROOT/web/package-lock.json" ] && return
  step "Fetching the libraries of the app"
  npm_run ci >&2
  touch "$ROOT/web/node_modules/.package-lock.json"
}

newer_than() { # file paths... : is any of them newer?
  local file=$1
  shift
  [ ! -f "$file" ] ||
    [ -n "$(find "$@" \( -name node_modules -o -name generated \) -prune -o -type f -newer "$file" -print 2>/dev/null | head -1)" ]
}

web_sources() {
  printf '%s\n' "$ROOT/web/package-lock.json" "$ROOT/web/ui" "$ROOT/web/api-client" "$ROOT/web/forms" "$ROOT/web/app/src" "$ROOT/web/app/early" \
    "$ROOT/web/app/public" "$ROOT/web/app/worker" "$ROOT/web/app/build" "$ROOT/web/app/index.html" "$ROOT/web/app/vite.config.ts" \
    "$ROOT/web/widget/src" "$ROOT/web/widget/build" "$ROOT/web/widget/frame.html" "$ROOT/docs/api/openapi.json"
}

# Builds the agents' app and the chat of visitors, the last of both, into dist, from where Maven takes them into the jar.
build_web() {
  local sources=()
  while IFS= read -r source; do sources+=("$source"); done < <(web_sources)
  newer_than "$ROOT/web/app/dist/index.html" "${sources[@]}" || newer_than "$ROOT/web/widget/dist/widget.js" "${sources[@]}" || return 0
  web_libraries
  step "Building the app"
  npm_run run build >&2
  rm -rf "$ROOT/server/target/classes/static/app" "$ROOT/server/target/classes/static/widget"
}

maven() {
  (cd "$ROOT" && mvn -B -ntp -Dstyle.color="$([ -t 1 ] && echo auto || echo never)" "$@")
}

built() {
  [ -f "$APP/goodword.jar" ] &&
    [ -z "$(find "$ROOT/pom.xml" "$ROOT/server/pom.xml" "$ROOT/server/src/main" "$ROOT/server/codegen" \
      -newer "$APP/goodword.jar" -print 2>/dev/null | head -1)" ] &&
    [ "$APP/goodword.jar" -nt "$ROOT/web/widget/dist/widget.js" ]
}

# For running nobody reads the code meanwhile; what is compiled like that is compiled again for tests and checks.
for_running() { # goal of maven
  mkdir -p "$ROOT/server/target"
  touch "$UNCHECKED"
  maven -q "$1" -pl server -Dunchecked -Dmaven.test.skip=true >&2
}

use_checked_classes() {
  [ ! -f "$UNCHECKED" ] || rm -rf "$ROOT/server/target/classes/org" "$UNCHECKED"
}

# Builds what is stale into server/target/app: a jar that names its libraries beside it, which starts faster than one
# that contains them. The first time the app is built beside the server.
build() {
  local web compiled=0
  use_jdk
  if [ -d "$ROOT/server/target/classes/org" ]; then
    build_web
  else
    use_maven
    build_web &
    web=$!
    step "Building Goodword (the first time takes a few minutes)"
    for_running compile || compiled=$?
    wait "$web" && [ "$compiled" = 0 ] || exit 1
  fi
  built && return
  use_maven
  [ -n "${web:-}" ] || step "Building Goodword"
  for_running package
  rm -rf "$APP" "$APP.new"
  java -Djarmode=tools -jar "$ROOT/server/target/goodword.jar" extract --destination "$APP.new" >/dev/null
  touch "$APP.new/goodword.jar"
  mv "$APP.new" "$APP"
}

JAVA_OPTIONS=(@"$ROOT/packaging/java.options" -Xmx"${GOODWORD_HEAP:-512m}")
SUPERVISOR_OPTIONS=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms2m -Xmx16m)
TRAINED="$APP/goodword.aot"
BEANS="$APP/beans.jar"
# Of a server for which other beans hold than those prepared: the demo.
OWN_BEANS=-Dspring.aot.enabled=false

# The command of a server: with what the JVM learnt in training and the beans that are prepared, once they are there.
server_command() { # options of java...
  SERVER=(java "${JAVA_OPTIONS[@]}")
  [ ! -f "$TRAINED" ] || SERVER+=(-XX:AOTCache="$TRAINED" -Xlog:aot=off -Xlog:cds=off)
  [ ! -f "$BEANS" ] || SERVER+=(-Dspring.aot.enabled=true)
  SERVER+=("$@" -cp "$APP/goodword.jar:$BEANS" org.goodword.Goodword)
}

# Finds out beforehand which beans a server has, as code (Spring's ahead-of-time processing), so that it need not read
# its configuration at each start. Half a minute.
prepare_beans() {
  local work="$ROOT/server/target/beans"
  [ ! -f "$BEANS" ] || return 0
  step "Preparing the beans of a server"
  rm -rf "$work"
  mkdir -p "$work/classes"
  # Also where errors end nothing by themselves: half of them would be worse than none.
  java -cp "$APP/goodword.jar" org.springframework.boot.SpringApplicationAotProcessor org.goodword.Goodword \
    "$work/sources" "$work/hints" "$work/classes" org.goodword goodword-server >&2 || return 1
  find "$work/sources" -name '*.java' >"$work/files"
  javac -nowarn -proc:none -parameters -cp "$APP/goodword.jar:$work/classes" -d "$work/classes" @"$work/files" >&2 || return 1
  jar --create --file "$work/beans.jar" -C "$work/classes" . || return 1
  mv "$work/beans.jar" "$BEANS"
}

value_in_log() { # log pattern
  sed -n "s/.*$2\([0-9][0-9]*\).*/\1/p" "$1" | head -1
}

# Runs a server of its own through a day's work, so that the JVM keeps the classes it loaded and the methods it found
# hot (JEP 483, 515): the next start takes less than half as long. About a minute and a half.
train() {
  [ ! -f "$TRAINED" ] || return 0
  (
    set -euo pipefail
    work=$(mktemp -d)
    server=''
    trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$work"' EXIT
    export GOODWORD_DATA="$work/data"
    mkdir "$GOODWORD_DATA"
    prepare_beans
    server_command -XX:AOTCacheOutput="$work/goodword.aot"
    "${SERVER[@]}" --server.port=0 --server.address=127.0.0.1 --goodword.smtp.port=0 \
      --goodword.limits.api-requests-per-minute=100000000 --goodword.smtp.mails-per-minute=100000000 >"$work/log" 2>&1 &
    server=$!
    until grep -q "Goodword is ready" "$work/log"; do
      kill -0 "$server" 2>/dev/null || exit 1
      sleep 0.5
    done
    "$ROOT/bin/goodword" setup --workspace Training --brand Training --email ada@training.example --name Ada \
      --password 'a long enough password'
    "$ROOT/bin/goodword" seed --tickets 300
    java -cp "$APP/lib/*" "$ROOT/bench/Bench.java" train "$(value_in_log "$work/log" 'localhost:')" \
      "$("$ROOT/bin/goodword" token create --email ada@training.example)" \
      "$(value_in_log "$work/log" 'Receiving mail: port=')" "${1:-15}" 0
    kill "$server"
    wait "$server" || true
    server=''
    mv "$work/goodword.aot" "$TRAINED"
  ) >"$ROOT/server/target/training.log" 2>&1
}

# Trains a minute after the start of a server, out of its way, unless the server ends first: then at once no more.
train_beside() { # pid
  [ ! -f "$TRAINED" ] || return 0
  (
    set -m
    (sleep 60 && train) &
    renice -n 19 $!
    while kill -0 $! && kill -0 "$1"; do sleep 1; done
    kill -- -$!
  ) </dev/null >/dev/null 2>&1 &
}
