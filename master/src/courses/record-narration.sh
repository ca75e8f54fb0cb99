#!/usr/bin/env bash
# Records the narration of a course from the transcripts in its course.js: one small mono MP3 per screen.
#
#   ./record-narration.sh                     all courses that have narration
#   ./record-narration.sh ifsg-belehrung      one of them
#
# Needs node (reads course.js), espeak-ng (German voice) and ffmpeg (levels, MP3). Only needed after a transcript has
# changed; the recordings are kept in version control. To replace the synthetic voice, put recordings of a human voice
# in their place under the same names.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
voice=${VOICE:-de}
speed=${SPEED:-148}
pitch=${PITCH:-38}

for tool in node espeak-ng ffmpeg; do
  command -v "$tool" >/dev/null || { echo "Please install $tool first." >&2; exit 1; }
done

# Prints one line per narrated screen: the audio file, a tab, the transcript.
transcripts() {
  node -e '
    globalThis.window = {};
    require(require("path").resolve(process.argv[1]));
    for (const { audio, transcript } of window.COURSE.screens) {
      if (audio) console.log(`${audio}\t${transcript}`);
    }' "$1"
}

# Spells out what a German voice would stumble over.
speakable() {
  sed -E \
    -e 's/§ ([0-9]+)/Paragraf \1/g' \
    -e 's/\bAbs\. /Absatz /g' \
    -e 's/\bHACCP\b/Ha Ze Ze Pe/g' \
    -e 's/ 852 aus dem Jahr 2004/ achthundertzweiundfünfzig aus dem Jahr zweitausendvier/g' \
    -e 's/ – /, /g'
}

record() {
  local text=$1 target=$2
  espeak-ng -v "$voice" -s "$speed" -p "$pitch" -g 3 --stdout "$text" |
    ffmpeg -loglevel error -y -i pipe:0 \
      -af 'highpass=f=90,equalizer=f=3200:t=q:w=1.2:g=-3,lowpass=f=7500,loudnorm=I=-18:TP=-2:LRA=7' \
      -ac 1 -ar 24000 -codec:a libmp3lame -b:a 32k -map_metadata -1 "$target"
}

courses=("$@")
[ ${#courses[@]} -gt 0 ] || courses=(ifsg-belehrung lebensmittelhygiene)

for course in "${courses[@]}"; do
  [ -f "$here/$course/course.js" ] || { echo "There is no course $course." >&2; exit 1; }
  while IFS=$'\t' read -r audio transcript; do
    mkdir -p "$here/$course/$(dirname "$audio")"
    record "$(speakable <<<"$transcript")" "$here/$course/$audio" </dev/null
    echo "$course/$audio"
  done < <(transcripts "$here/$course/course.js")
done
