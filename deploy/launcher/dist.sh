# Sourced by k98: what is built becomes one archive that needs nothing on the machine it is unpacked on.
# shellcheck shell=sh disable=SC2154

# The parts of the JDK that the programs use: what jdeps finds in all jars, and what is only looked up by name (TLS, zip files, charsets of
# uploaded files, jcmd and flight recordings for a look inside).
jre_modules=java.base,java.compiler,java.desktop,java.instrument,java.logging,java.management,java.naming,java.net.http,java.rmi,java.security.jgss,java.security.sasl,java.sql,java.xml,jdk.charsets,jdk.jcmd,jdk.jfr,jdk.management,jdk.net,jdk.security.auth,jdk.unsupported,jdk.zipfs

pom_version() { sed -n '/<artifactId>k98-parent</,/<version>/s/.*<version>\(.*\)<\/version>.*/\1/p' "$home/pom.xml" | head -n 1; }

version() {
    if [ "$released" = yes ]; then
        cat "$home/VERSION"
    else
        printf 'version=%s\ncommit=%s\n' "$(pom_version)" "$(commit)"
    fi
}

commit() { # of the checkout; with a plus when it was changed since
    changed=$(git -C "$home" status --porcelain --untracked-files=no 2>/dev/null | head -n 1)
    printf '%s%s' "$(git -C "$home" rev-parse --short=12 HEAD 2>/dev/null || printf unknown)" "${changed:++}"
}

# The time that every file of the archive gets, so that the same sources make the same archive.
dist_time() { printf '%s' "${SOURCE_DATE_EPOCH:-$(git -C "$home" log -1 --format=%ct 2>/dev/null || date +%s)}"; }

dist() {
    in_checkout dist
    [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] || fail "the archive is made on Linux on x86-64, since it carries a Java runtime for that"
    build
    name="k98-bot-$(pom_version)-linux-x64"
    stage="$home/target/dist/$name"
    rm -rf "$home/target/dist"
    mkdir -p "$stage/services" "$stage/sandbox"
    say "putting it together"
    dist_runtime
    for service in $services; do
        cp -R "$home/$service-service/target/quarkus-app" "$stage/services/$service"
        rm -f "$stage/services/$service/quarkus-app-dependencies.txt"
    done
    cp "$(sandbox_jar)" "$stage/sandbox/"
    cp -R "$home/deploy/sandbox/target/lib" "$stage/sandbox/lib"
    dist_files
    [ ! -f "$home/target/bom.json" ] || cp "$home/target/bom.json" "$home/target/licences.txt" "$stage/"
    version >"$stage/VERSION"
    "$JAVA_HOME/bin/java" -version 2>&1 | sed -n 's/.*build \([^),]*\).*/java=\1/p' | head -n 1 >>"$stage/VERSION"
    share_equal_files
    dist_pack
    say "$home/target/$name.tar.gz  $(du -h "$home/target/$name.tar.gz" | cut -f1)"
}

# What needs no building: documents, and what they say to use.
dist_files() {
    mkdir -p "$stage/deploy"
    cp "$home/k98" "$home/README.md" "$home/LICENSE" "$home/CHANGELOG.md" "$home/SECURITY.md" "$stage/"
    cp -R "$home/docs" "$stage/docs"
    for folder in launcher systemd docker environments observability; do cp -R "$home/deploy/$folder" "$stage/deploy/$folder"; done
}

# A Java runtime of these modules alone, with the class archive that fits the flags that all programs have.
dist_runtime() {
    "$JAVA_HOME/bin/jlink" --add-modules "$jre_modules" --no-header-files --no-man-pages --output "$stage/jre"
    "$stage/jre/bin/java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -Xshare:dump >"$home/target/dist/cds.log" 2>&1 ||
        fail "the class archive could not be made; see target/dist/cds.log"
}

# The services have most libraries in common; the archive and the disk hold each once.
share_equal_files() {
    find "$stage/services" "$stage/sandbox" -name '*.jar' -size +20k -exec cksum {} + | sed 's/ /-/' | LC_ALL=C sort |
        while IFS=' ' read -r sum file; do
            if [ "${last:-}" = "$sum" ] && cmp -s "$first" "$file"; then ln -f "$first" "$file"; else first=$file; fi
            last=$sum
        done
}

dist_pack() {
    find "$stage" -type d -exec chmod 755 {} +
    find "$stage" -type f -perm /111 -exec chmod 755 {} +
    find "$stage" -type f ! -perm /111 -exec chmod 644 {} +
    tar -C "$home/target/dist" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$(dist_time)" -cf - "$name" |
        gzip -n -6 >"$home/target/$name.tar.gz"
    (cd "$home/target" && sha256sum "$name.tar.gz" >"$name.tar.gz.sha256")
}
