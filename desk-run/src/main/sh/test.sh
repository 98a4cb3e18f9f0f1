# ./desk test: finds what the browser tests need, runs Maven's verify over everything, tells where the time went.
# Read by ../../../../desk, whose home, out, refuse, find_java and need_maven it uses.

say() {
    echo "desk test: $*"
}

may_install() { # Debian or Ubuntu, and we are root or may become so without being asked
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install() { # packages
    say "installing $*"
    as_root apt-get update -q </dev/null
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" </dev/null
}

chromium_here() {
    local name
    for name in chromium chromium-browser google-chrome google-chrome-stable chrome microsoft-edge \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" "/Applications/Chromium.app/Contents/MacOS/Chromium"; do
        command -v "$name" && return
    done
    return 1
}

chinese_fonts_here() { # without them every page is boxes; other systems bring theirs
    [ "$(uname -s)" != Linux ] || { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh-cn family)" ]; }
}

find_browser() {
    if [ -n "${DESK_CHROMIUM:-}" ]; then
        [ -x "$DESK_CHROMIUM" ] || refuse 11 "DESK_CHROMIUM names $DESK_CHROMIUM, which is no program"
    elif ! chromium_here >/dev/null; then
        may_install && install chromium ||
            refuse 11 "the tests drive a Chromium and none was found; install one (Debian: apt install chromium fonts-noto-cjk) or name it in DESK_CHROMIUM"
    fi
    if ! chinese_fonts_here; then
        may_install && install fontconfig fonts-noto-cjk ||
            refuse 11 "the tests look at Chinese pages and no Chinese font was found; install one (Debian: apt install fontconfig fonts-noto-cjk)"
    fi
    DESK_CHROMIUM="${DESK_CHROMIUM:-$(chromium_here)}"
    export DESK_CHROMIUM
    say "browser $("$DESK_CHROMIUM" --version 2>/dev/null </dev/null || echo "$DESK_CHROMIUM")"
}

node_version() {
    "$1" --version 2>/dev/null | sed -n 's/^v\([0-9]*\)\..*/\1/p'
}

find_node() { # Playwright's driver wants Node.js 20; a machine without gets the one Playwright ships
    local node
    for node in "${PLAYWRIGHT_NODEJS_PATH:-}" "$(command -v node || true)" "$out/node/node"; do
        if [ -n "$node" ] && [ -x "$node" ]; then
            [ "$(node_version "$node" | grep . || echo 0)" -lt 20 ] || break
        fi
        node=
    done
    [ -n "$node" ] || { fetch_node && node="$out/node/node"; }
    export PLAYWRIGHT_NODEJS_PATH="$node" PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
}

fetch_node() {
    local system=linux version
    case "$(uname -s)" in Darwin) system=mac ;; esac
    case "$(uname -m)" in aarch64 | arm64) system=$system-arm64 ;; esac
    version="$(sed -n 's:.*<version.playwright>\(.*\)</version.playwright>.*:\1:p' "$home/pom.xml")"
    say "no Node.js 20 or newer here: fetching Playwright's own (200 MB, once)"
    mkdir -p "$out/node"
    (cd "$home" && mvn -q -B -N dependency:copy -Dmdep.stripVersion=true -DoutputDirectory="$out/node" \
        -Dartifact="com.microsoft.playwright:driver-bundle:$version:jar" </dev/null) ||
        refuse 10 "Playwright's Node.js could not be fetched; install Node.js 20 or newer instead"
    (cd "$out/node" && "$JAVA_HOME/bin/jar" xf driver-bundle.jar "driver/$system/node" &&
        mv "driver/$system/node" node && chmod +x node && rm -rf driver driver-bundle.jar META-INF)
}

verify() { # options of Maven
    MAVEN_OPTS="${MAVEN_OPTS:-} -Dorg.slf4j.simpleLogger.showDateTime=true -Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSS" \
        mvn -B "$@" </dev/null 2>&1 | tee -a "$out/test.log"
}

run_tests() {
    local long=false outcome=0
    while [ $# -gt 0 ]; do
        case "$1" in
            --long) long=true ;;
            *) refuse 2 "unknown word \"$1\" after test; ./desk help lists the options" ;;
        esac
        shift
    done
    find_java
    need_maven
    mkdir -p "$out"
    local began=$SECONDS
    find_browser
    find_node
    say "prepared in $((SECONDS - began)) s; now everything is built and tested"
    rm -rf "$home"/desk-*/target/surefire-reports "$home"/desk-*/target/failsafe-reports "$out/test.log" "$out/lib"
    touch "$out/began"
    cd "$home"
    verify verify -Ddesk.long="$long" -Ddesk.chromium="$DESK_CHROMIUM" || outcome=$?
    [ "$outcome" != 0 ] || built
    if [ "$outcome" = 0 ] && [ "$long" = true ]; then
        verify -pl desk-domain test-compile org.pitest:pitest-maven:mutationCoverage || outcome=$?
        # A million visits: that it runs is tested here; its figures are for reading, machines differ.
        "$home/desk" bench --only board,search,register,export,checkin || outcome=$?
    fi
    # run from its source: it must speak even when nothing could be compiled
    "$JAVA_HOME/bin/java" "$home/desk-run/src/main/java/desk/run/TestReport.java" "$home" "$out/test.log" "$outcome"
}
