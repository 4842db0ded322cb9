"""Runs the rivals one after the other on one core and prints one table: measure.py FOLDER SECONDS

Each program gets tighter tolerances until its error is at most 1e-6; the first that is so small is its
row. The error is the largest of any state at the end of the year, relative to the state's size or to
1e-3 where that is larger, against CVODE at 1e-13. Each program prints `rate` and its states.
"""

import datetime
import os
import platform
import subprocess
import sys

GOAL = 1e-6
HERE = os.path.dirname(os.path.abspath(__file__))
TOLERANCES = ["1e-5", "1e-6", "3e-7", "1e-7", "3e-8", "1e-8", "1e-9", "1e-10", "1e-11", "1e-12"]


def run(command):
    out = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True).stdout
    return {name: float(value) for name, value in (line.split() for line in out.splitlines())}


def error(found, exact):
    if set(found) != set(exact):
        raise SystemExit(f"Other states: {set(found) ^ set(exact)}")
    return max(abs(found[n] - exact[n]) / max(abs(exact[n]), 1e-3) for n in exact if n != "rate")


def row(name, command, settings, exact, seconds):
    """The first setting that is fine enough, measured; the last one that did not give up if none is."""
    best = None
    for setting in settings:
        try:
            wrong = error(run(command(setting, "0")), exact)
        except subprocess.CalledProcessError as gave_up:
            last = (gave_up.stderr.strip().splitlines() or ["without a word"])[-1]
            print(f"  {name}, {setting}: gives up: {last}", file=sys.stderr)
            continue
        best = setting, wrong
        if wrong <= GOAL:
            break
    if best is None:
        return name, "gives up at all", float("nan"), float("nan")
    setting, wrong = best
    found = run(command(setting, seconds))
    print(f"  {name}, {setting}: {found['rate']:.4g} a second, error {wrong:.1e}", file=sys.stderr)
    return name, setting, found["rate"], wrong


def programs(folder):
    def script(program):
        return lambda rtol, seconds: [sys.executable, f"{HERE}/follow.py", program, f"{folder}/year.xml", rtol, seconds]

    def column(which):
        return lambda h, seconds: [f"{folder}/columns{which}", h, seconds]

    java = [os.environ["JAVA_HOME"] + "/bin/java", "-cp", os.environ["BENCH_JAR"], "troth.bench.Rival"]
    warm = lambda seconds: "0" if seconds == "0" else "20"
    steps = ["0.8", "0.6", "0.5", "0.45", "0.375", "0.3", "0.25"]
    return [
        ("Troth, columns", lambda _, s: [*java, "columns", warm(s), s], ["as it is"]),
        *(
            (f"the same in C, gcc -O3 -march=native -ffast-math, libmvec, {lanes} lanes", column(lanes), steps)
            for lanes in ("8", "16", "64")
        ),
        ("the same, 8 lanes, -mprefer-vector-width=512", column("512"), steps),
        ("SUNDIALS CVODE, Adams, begun anew at events", lambda r, s: [f"{folder}/cvode", r, s], TOLERANCES),
        ("Troth, reference integrator", lambda _, s: [*java, "reference", warm(s), s], ["1e-8"]),
        ("libRoadRunner", script("roadrunner"), TOLERANCES),
        ("COPASI", script("copasi"), TOLERANCES),
        ("SciPy, LSODA", script("scipy"), TOLERANCES),
    ]


def line(name, setting, rate, wrong, ours):
    if rate != rate:
        return f"| {name} | {setting} | | | |"
    return f"| {name} | {setting} | {wrong:.1e} | {rate:.4g} | {ours / rate:.2f} times as fast |"


def main(folder, seconds):
    exact = run([f"{folder}/cvode", "1e-13", "0"])
    rows = [row(n, c, s, exact, seconds) for n, c, s in programs(folder)]
    ours = rows[0][2]
    lines = [
        f"Measured {datetime.date.today()} on {platform.machine()}, one core each, one after the other, "
        f"{seconds} s a row; load when it ended {os.getloadavg()[1]:.1f}.",
        "",
        "| program | tolerance or longest step | error at the end of the year | couple-years/s per core | Troth's columns are |",
        "|---|---|---:|---:|---:|",
        *(line(*row, ours) for row in rows),
    ]
    text = "\n".join(lines) + "\n"
    with open(f"{folder}/speed.md", "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


if __name__ == "__main__":
    main(*sys.argv[1:])
