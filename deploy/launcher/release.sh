# Sourced by k98: a version is cut from what is on the branch.
# shellcheck shell=sh disable=SC2154

release() { # [VERSION]
    in_checkout release
    [ -z "$(git -C "$home" status --porcelain --untracked-files=no)" ] || fail "commit first: a release is made of what is committed"
    was=$(pom_version)
    version=${1:-${was%-SNAPSHOT}}
    printf '%s\n' "$version" | grep -Eqx '[0-9]+\.[0-9]+\.[0-9]+' || fail "'$version' is no version; it is three numbers, such as 1.2.0"
    tag="v$version"
    ! git -C "$home" rev-parse -q --verify "refs/tags/$tag" >/dev/null || fail "there is a tag $tag already; give the next version: ./k98 release VERSION"
    notes=$(unreleased)
    [ -n "$notes" ] || fail "CHANGELOG.md has nothing under Unreleased: what is this release for?"
    cut_changelog
    set_versions "$was" "$version"
    git -C "$home" commit -q -a -m "Release $version"
    dist
    sbom
    dist # once more, with the bill of materials in it; nothing is built again
    git -C "$home" tag -a "$tag" -m "k98-bot $version" -m "$notes"
    gather
    set_versions "$version" "$(next_version)-SNAPSHOT"
    git -C "$home" commit -q -a -m "Begin $(next_version)"
    say "released $version as tag $tag; publish it with: git push --follow-tags, and the files of target/release"
}

unreleased() { sed -n '/^## \[Unreleased\]/,/^## \[[^U]/{/^## /d;p;}' "$home/CHANGELOG.md" | sed '/./,$!d'; }

# What stood under Unreleased gets the version and the day; above it a new, empty Unreleased begins.
cut_changelog() {
    sed -i "s/^## \[Unreleased\]\$/## [Unreleased]\n\n## [$version] - $(date -u +%Y-%m-%d)/" "$home/CHANGELOG.md"
}

set_versions() { # FROM TO
    find "$home" -name pom.xml -not -path '*/target/*' -exec sed -i "/<artifactId>k98-parent</{n;s|<version>$1</version>|<version>$2</version>|;}" {} +
}

next_version() { printf '%s.%s' "${version%.*}" "$((${version##*.} + 1))"; }

# What is in it, as CycloneDX, and under which licences.
sbom() {
    find_java
    find_maven
    (cd "$home" && mvn -B -q org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom) || fail "the bill of materials could not be made"
    "$JAVA_HOME/bin/java" -cp "$(dirname "$(sandbox_jar)")/lib/*" "$home/deploy/launcher/Licences.java" "$home/target/bom.json" >"$home/target/licences.txt"
}

gather() {
    rm -rf "$home/target/release"
    mkdir -p "$home/target/release"
    cp "$home/target/k98-bot-$version-linux-x64.tar.gz" "$home/target/bom.json" "$home/target/licences.txt" "$home/target/release/"
    printf '%s\n' "$notes" >"$home/target/release/notes.md"
    (cd "$home/target/release" && sha256sum -- * >SHA256SUMS)
}
