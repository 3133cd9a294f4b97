#!/usr/bin/env bash
# Builds .venv from the hashed lock file, with the system libraries that Qt and zbar need on Debian-like systems.
# Usage: scripts/setup.sh [test]      "test" adds what the window tests need. A second run takes a moment.
set -euo pipefail
cd "$(dirname "$0")/.."

python=${PYTHON:-python3}
if ! "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    echo "Python 3.11 or newer is needed (found: $("$python" --version 2>&1 || echo none)). Set PYTHON=/path/to/python3." >&2
    exit 1
fi

# library or command → the Debian package that has it
libraries="libzbar.so.0:libzbar0 libxcb-cursor.so.0:libxcb-cursor0 libxcb-icccm.so.4:libxcb-icccm4
    libxcb-image.so.0:libxcb-image0 libxcb-keysyms.so.1:libxcb-keysyms1 libxcb-render-util.so.0:libxcb-render-util0
    libxcb-shape.so.0:libxcb-shape0 libxcb-xkb.so.1:libxcb-xkb1 libxkbcommon-x11.so.0:libxkbcommon-x11-0
    libEGL.so.1:libegl1 libGL.so.1:libgl1 libdbus-1.so.3:libdbus-1-3 libfontconfig.so.1:libfontconfig1
    libglib-2.0.so.0:libglib2.0-0"
commands=""
if [ "${1:-}" = test ]; then
    commands="Xvfb:xvfb xdotool:xdotool"
fi

if [ "$(uname -s)" = Linux ] && command -v apt-get >/dev/null; then
    known=$(ldconfig -p 2>/dev/null || /sbin/ldconfig -p)
    missing=""
    for pair in $libraries; do
        grep -q "${pair%%:*} " <<<"$known" || missing="$missing ${pair##*:}"
    done
    for pair in $commands; do
        command -v "${pair%%:*}" >/dev/null || missing="$missing ${pair##*:}"
    done
    "$python" -c 'import venv, ensurepip' 2>/dev/null || missing="$missing python3-venv"
    # one of the families that the window asks for; without it text is drawn in whatever there is, or in boxes
    find /usr/share/fonts /usr/local/share/fonts ~/.local/share/fonts ~/.fonts -iname 'Inter*' -o -iname 'NotoSans-*' \
        2>/dev/null | grep -q . || missing="$missing fonts-inter"
    if [ -n "$missing" ]; then
        install="apt-get install -y --no-install-recommends$missing"
        if [ "$(id -u)" = 0 ]; then
            sudo=""
        elif sudo -n true 2>/dev/null; then
            sudo="sudo"
        else
            echo "System libraries are missing. Run this, then try again:" >&2
            echo "    sudo apt-get update && sudo $install" >&2
            exit 1
        fi
        echo "Installing system libraries:$missing"
        $sudo env DEBIAN_FRONTEND=noninteractive apt-get update -qq
        $sudo env DEBIAN_FRONTEND=noninteractive $install -qq >/dev/null
    fi
fi

stamp=.venv/.installed
wanted=$(cat requirements.lock pyproject.toml scripts/setup.sh | cksum)
if [ -x .venv/bin/netralitas-desktop ] && [ "$(cat $stamp 2>/dev/null)" = "$wanted" ]; then
    exit 0
fi
echo "Building .venv (once; some minutes on a slow line)"
rm -rf .venv
"$python" -m venv .venv
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
echo "$wanted" >$stamp
