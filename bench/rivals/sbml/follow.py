"""Follows an SBML model from day 0 to 460 and writes its states at every whole day, after the events
of that day: follow.py roadrunner|copasi MODEL.xml OUT.csv.gz
"""

import datetime
import gzip
import hashlib
import importlib.metadata
import re
import sys
from xml.etree import ElementTree

LAST_DAY = 460
RELATIVE = 1e-12
ABSOLUTE = 1e-14
RATE_RULE = "{http://www.sbml.org/sbml/level3/version1/core}rateRule"


def states(path):
    """What has a rate rule, in the order of the model."""
    return [rule.get("variable") for rule in ElementTree.parse(path).iter(RATE_RULE)]


def roadrunner(path, names):
    import roadrunner

    runner = roadrunner.RoadRunner(path)
    runner.integrator.relative_tolerance = RELATIVE
    runner.integrator.absolute_tolerance = ABSOLUTE
    runner.selections = ["time"] + names
    return f"libRoadRunner {version('libroadrunner')}, CVODE", runner.simulate(
        0, LAST_DAY, LAST_DAY + 1
    )


def copasi(path, names):
    import COPASI

    data = COPASI.CRootContainer.addDatamodel()
    if not data.importSBML(path):
        raise SystemExit(f"COPASI cannot read {path}.")
    task = data.getTask("Time-Course")
    task.setMethodType(COPASI.CTaskEnum.Method_deterministic)
    problem = task.getProblem()
    problem.setDuration(LAST_DAY)
    problem.setStepNumber(LAST_DAY)
    problem.setAutomaticStepSize(False)
    problem.setOutputEvent(False)
    problem.setTimeSeriesRequested(True)
    method = task.getMethod()
    method.getParameter("Relative Tolerance").setDblValue(RELATIVE)
    method.getParameter("Absolute Tolerance").setDblValue(ABSOLUTE)
    method.getParameter("Max Internal Steps").setUIntValue(1_000_000)
    if not task.process(True):
        raise SystemExit(f"COPASI cannot follow {path}: {COPASI.CCopasiMessage.getAllMessageText()}")
    series = task.getTimeSeries()
    column = {series.getSBMLId(i, data): i for i in range(1, series.getNumVariables())}
    rows = [
        [series.getData(step, 0)] + [series.getData(step, column[name]) for name in names]
        for step in range(series.getRecordedSteps())
    ]
    return f"COPASI {version('python-copasi')}, LSODA", rows


def version(package):
    return importlib.metadata.version(package)


def digest(path):
    """Of the model without its notes, which say nothing to a simulator."""
    with open(path, encoding="utf-8", newline="") as file:
        text = re.sub(r"<notes>.*?</notes>", "", file.read(), flags=re.DOTALL)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def main(simulator, path, out):
    names = states(path)
    program, rows = {"roadrunner": roadrunner, "copasi": copasi}[simulator](path, names)
    lines = [
        f"# program: {program}, relative tolerance {RELATIVE}, absolute {ABSOLUTE}",
        "# command: bench/rivals/sbml/run",
        f"# date: {datetime.date.today()}",
        f"# model: sha256 {digest(path)} without notes",
        ",".join(["day"] + names),
    ]
    for day, row in enumerate(rows):
        if abs(row[0] - day) > 1e-9:
            raise SystemExit(f"{simulator} recorded day {row[0]} in place of {day}.")
        lines.append(",".join([str(day)] + [f"{value:.12g}" for value in row[1:]]))
    if len(lines) != 5 + LAST_DAY + 1:
        raise SystemExit(f"{simulator} recorded {len(lines) - 5} days, not {LAST_DAY + 1}.")
    with open(out, "wb") as file, gzip.GzipFile("", "wb", 9, file, 0) as packed:
        packed.write(("\n".join(lines) + "\n").encode("utf-8"))
    print(f"{out}: {len(names)} states, {len(rows)} days")


if __name__ == "__main__":
    main(*sys.argv[1:])
