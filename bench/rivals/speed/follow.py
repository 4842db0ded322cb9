"""Follows one year by a program for SBML, or by SciPy: follow.py PROGRAM MODEL.xml RTOL SECONDS. Prints
couple-years a second and the states at the end of the year. Reading the model is not timed.
"""

import math
import sys
import time
from xml.etree import ElementTree

RATE_RULE = "{http://www.sbml.org/sbml/level3/version1/core}rateRule"
DAYS = 365


def names(path):
    return [rule.get("variable") for rule in ElementTree.parse(path).iter(RATE_RULE)]


def roadrunner(path, rtol):
    import roadrunner

    runner = roadrunner.RoadRunner(path)
    runner.integrator.relative_tolerance = rtol
    runner.integrator.absolute_tolerance = 1e-3 * rtol
    runner.selections = names(path)

    def year():
        runner.reset()
        return runner.simulate(0, DAYS, 2)[-1]

    return year


def copasi(path, rtol):
    import COPASI

    data = COPASI.CRootContainer.addDatamodel()
    if not data.importSBML(path):
        raise SystemExit(f"COPASI cannot read {path}.")
    task = data.getTask("Time-Course")
    task.setMethodType(COPASI.CTaskEnum.Method_deterministic)
    problem = task.getProblem()
    problem.setDuration(DAYS)
    problem.setStepNumber(1)
    problem.setAutomaticStepSize(False)
    problem.setOutputEvent(False)
    problem.setTimeSeriesRequested(True)
    method = task.getMethod()
    method.getParameter("Relative Tolerance").setDblValue(rtol)
    method.getParameter("Absolute Tolerance").setDblValue(1e-3 * rtol)
    method.getParameter("Max Internal Steps").setUIntValue(10_000_000)

    def year():
        if not task.process(True):
            raise SystemExit(f"COPASI failed: {COPASI.CCopasiMessage.getAllMessageText()}")
        series = task.getTimeSeries()
        column = {series.getSBMLId(i, data): i for i in range(1, series.getNumVariables())}
        last = series.getRecordedSteps() - 1
        return [series.getData(last, column[name]) for name in names(path)]

    return year


def scipy(path, rtol):
    """LSODA, begun anew at every event; the equations compiled by Python from the same SBML."""
    import libsbml
    import numpy
    from scipy.integrate import solve_ivp

    import generate

    model = libsbml.readSBMLFromFile(path).getModel()
    rules = [model.getRule(i) for i in range(model.getNumRules())]
    states = [r.getVariable() for r in rules if r.isRate()]
    readouts = generate.ordered((r.getVariable(), r.getMath()) for r in rules if r.isAssignment())
    given = {p.getId(): p.getValue() for p in (model.getParameter(i) for i in range(model.getNumParameters()))}
    events = [model.getEvent(i) for i in range(model.getNumEvents())]
    events.sort(key=lambda e: (generate.day(e), -e.getPriority().getMath().getValue()))
    scope = dict(given, exp=math.exp, log=math.log, pow=pow, fmin=min, fmax=max)

    def function(name, results):
        lines = [f"def {name}(t, x):", " " + ",".join(states) + " = x"]
        lines += [f" {n} = {generate.c(m)}" for n, m in readouts]
        lines += [f" return [{','.join(results)}]"]
        exec("\n".join(lines), scope)
        return scope[name]

    rates = {r.getVariable(): r.getMath() for r in rules if r.isRate()}
    field = function("field", [generate.c(rates[n]) for n in states])
    jumps = []
    for k, event in enumerate(events):
        made = (event.getEventAssignment(i) for i in range(event.getNumEventAssignments()))
        changed = {a.getVariable(): generate.c(a.getMath()) for a in made}
        jumps.append((generate.day(event), function(f"jump{k}", [changed.get(n, n) for n in states])))

    def follow(x, now, to):
        if to <= now:
            return x
        return solve_ivp(field, (now, to), x, "LSODA", rtol=rtol, atol=1e-3 * rtol).y[:, -1]

    def year():
        x, now = numpy.array([given[n] for n in states]), 0.0
        for day, jump in jumps:
            x, now = numpy.array(jump(day, follow(x, now, day).tolist())), day
        return follow(x, now, DAYS)

    return year


def main(program, path, rtol, seconds):
    year = {"roadrunner": roadrunner, "copasi": copasi, "scipy": scipy}[program](path, float(rtol))
    years, begun, took = 0, time.perf_counter(), 0.0
    while took < float(seconds) or years == 0:
        last = year()
        years, took = years + 1, time.perf_counter() - begun
    print(f"rate {years / took:.6g}")
    for name, value in zip(names(path), last):
        print(name, repr(float(value)))


if __name__ == "__main__":
    main(*sys.argv[1:])
