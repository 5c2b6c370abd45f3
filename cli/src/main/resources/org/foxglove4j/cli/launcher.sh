#!/bin/sh
# Starts mcap4j @version@. MCAP4J_JAR names another jar, MCAP4J_OPTS gives options of the virtual machine.
jar=${MCAP4J_JAR:-'@jar@'}
if [ -n "$JAVA_HOME" ]; then java=$JAVA_HOME/bin/java; else java=java; fi
[ -r "$jar" ] || { echo "mcap4j: there is no $jar; MCAP4J_JAR may name another" >&2; exit 1; }

# Those that look only are done before the second compiler would pay.
case $1 in
  info | list | get | add | version | help | launcher | completion | "" | -*) quick=-XX:TieredStopAtLevel=1 ;;
  *) quick= ;;
esac

terminals=
for stream in 0 1 2; do [ -t $stream ] && terminals=$terminals$stream; done

# The archive belongs to one version of the virtual machine and one jar; another is made where it does not fit.
cache=${XDG_CACHE_HOME:-$HOME/.cache}/mcap4j
archive=
[ -d "$cache" ] || mkdir -p "$cache" 2>/dev/null
if [ -w "$cache" ]; then
  program=$(command -v "$java")
  sum=$(cksum <<END
$program $jar $(ls -lL "$jar" "$program" 2>/dev/null)
END
)
  archive=$cache/@version@-${sum%% *}.jsa
fi
if [ -n "$archive" ] && [ ! -e "$archive" ]; then
  "$java" -XX:ArchiveClassesAtExit="$archive.$$" -XX:+UseSerialGC -jar "$jar" warm-up >/dev/null 2>&1
  mv -f "$archive.$$" "$archive" 2>/dev/null
fi
if [ -n "$archive" ] && [ -e "$archive" ]; then
  exec "$java" -XX:SharedArchiveFile="$archive" -Xshare:auto -Xlog:cds=off -Xlog:cds+dynamic=off \
    -XX:+UseSerialGC $quick -Dmcap4j.terminals=$terminals $MCAP4J_OPTS -jar "$jar" "$@"
fi
exec "$java" -XX:+UseSerialGC $quick -Dmcap4j.terminals=$terminals $MCAP4J_OPTS -jar "$jar" "$@"
