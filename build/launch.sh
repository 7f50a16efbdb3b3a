# Sourced by ./hearsay and ./lab with $root, $module, $jar_name and $options set: finds Java, builds if need be, runs.
# HEARSAY_JAVA_OPTS takes the place of $options.

name=${0##*/}
jar=$root/$module/target/$jar_name

fail() {
  echo "$name: $1" >&2
  exit 1
}

# --- Java: JAVA_HOME, else PATH; its version is read off the "release" file, which is quicker than asking it.
if [ -n "${JAVA_HOME-}" ]; then
  java=$JAVA_HOME/bin/java
  [ -x "$java" ] || fail "JAVA_HOME is $JAVA_HOME, but there is no bin/java in it"
else
  java=$(command -v java) || fail "no Java found: install a JDK, version 17 or newer, or set JAVA_HOME"
  java=$(readlink -f "$java" 2>/dev/null || echo "$java")
fi
home=${java%/bin/java}
version=
if [ -r "$home/release" ]; then
  while IFS='=' read -r key value; do
    [ "$key" != JAVA_VERSION ] || version=$value
  done <"$home/release"
fi
[ -n "$version" ] || version=$("$java" -version 2>&1 | sed -n '1s/.* version "\([^"]*\)".*/\1/p')
version=${version#\"}
major=${version%%[!0-9]*}
[ "${major:-0}" -ge 17 ] || fail "Java 17 or newer is needed, but $java is version ${version:-unknown}; set JAVA_HOME to a newer one"

# --- The jar: built if missing, or if anything that goes into it is newer.
inputs="pom.xml hearsay-core/pom.xml hearsay-core/src/main packs samples"
[ "$module" = hearsay-core ] || inputs="$inputs $module/pom.xml $module/src/main"
why=
if [ ! -f "$jar" ]; then
  why="first use, about a minute"
else
  # shellcheck disable=SC2086 # a list of paths without blanks
  newer=$(cd "$root" && find $inputs -newer "$jar" 2>/dev/null | head -n 1)
  [ -z "$newer" ] || why="changed: $newer"
fi
if [ -n "$why" ]; then
  [ -x "$home/bin/javac" ] || fail "building needs a JDK, but there is no javac beside $java; set JAVA_HOME to a JDK"
  echo "building ($why)…" >&2
  log=$root/$module/target/launch.log
  started=$root/$module/target/launch.started
  mkdir -p "${log%/*}"
  : >"$started"
  # No gates and no tests here: whoever changes the code runs ./mvnw verify.
  (cd "$root" && JAVA_HOME=$home exec ./mvnw -B -q -ntp -Dgates.skip -Dmaven.test.skip=true -pl "$module" -am package) \
    >"$log" 2>&1 </dev/null || {
    cat "$log" >&2
    fail "the build failed"
  }
  # As old as its beginning, so that a source saved meanwhile counts as newer.
  touch -r "$started" "$jar"
fi

# --- Classes as this Java keeps them in memory, written after a build by a run of $rehearsal: a third less time to start.
# Java ignores an archive that does not fit; an empty one says that none could be written. Everything works without.
set -- -jar "$jar" "$@"
if [ -n "${rehearsal-}" ]; then
  archive=${jar%.jar}-java$major.jsa
  if [ -w "${jar%/*}" ] && [ -z "$(find "$archive" -newer "$jar" 2>/dev/null)" ]; then
    scratch=$(mktemp -d)
    # shellcheck disable=SC2086 # options and words are split at blanks
    (cd "$root" && "$java" $options -XX:ArchiveClassesAtExit="$archive" -Xlog:disable -jar "$jar" \
      $rehearsal --ledger "$scratch/ledger") >/dev/null 2>&1 </dev/null || : >"$archive"
    rm -rf "$scratch"
  fi
  [ ! -s "$archive" ] || set -- -XX:SharedArchiveFile="$archive" -Xlog:disable -Xlog:all=error:stderr "$@"
fi

# shellcheck disable=SC2086 # options are split at blanks
exec "$java" ${HEARSAY_JAVA_OPTS-$options} "$@"
