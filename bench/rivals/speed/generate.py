"""Writes the equations of an SBML model as C, so that a rival in C runs what all others run, letter for
letter: generate.py MODEL.xml OUT.h

The header defines, for STATES states and PARAMETERS coefficients,

    NAMES, START, COEFFICIENTS     what they are called and where they begin
    drift(p, x, dx)                dx/dt of one couple
    relax(i, p, x, b, a)           of couple i in columns, dx/dt = b - a x for each state
    happen(k, i, p, x)             what happens in event k, to couple i in columns
    DAYS, EVENTS                   when

Every state stands in its own rate at most to the first power (each relaxes to a level), so b is the
rate at 0 and a what one unit takes away; generate.py leaves it to the compiler to work that out.
"""

import sys

import libsbml

OPERATORS = {libsbml.AST_PLUS: "+", libsbml.AST_TIMES: "*"}
FUNCTIONS = {libsbml.AST_FUNCTION_EXP: "exp", libsbml.AST_FUNCTION_LN: "log"}


def c(node, own=None, value=None):
    """The formula in C; where `own` is named, `value` stands in its place."""
    part = [c(node.getChild(i), own, value) for i in range(node.getNumChildren())]
    kind = node.getType()
    if kind == libsbml.AST_NAME:
        return value if node.getName() == own else node.getName()
    if node.isNumber():
        return repr(float(node.getValue()))
    if kind in OPERATORS:
        return "(" + OPERATORS[kind].join(part) + ")" if part else "0.0"
    if kind == libsbml.AST_MINUS:
        return f"(-{part[0]})" if len(part) == 1 else f"({part[0]}-{part[1]})"
    if kind == libsbml.AST_DIVIDE:
        return f"({part[0]}/{part[1]})"
    if kind in (libsbml.AST_POWER, libsbml.AST_FUNCTION_POWER):
        if part[1] in ("2.0", "3.0"):
            return "(" + "*".join([part[0]] * int(float(part[1]))) + ")"
        return f"pow({part[0]},{part[1]})"
    if kind in FUNCTIONS:
        return f"{FUNCTIONS[kind]}({part[0]})"
    if kind == libsbml.AST_FUNCTION and node.getName() in ("smaller", "larger"):
        return f"{'fmin' if node.getName() == 'smaller' else 'fmax'}({part[0]},{part[1]})"
    raise SystemExit(f"The formula ({libsbml.formulaToL3String(node)}) cannot be written in C.")


def names_in(node):
    if node.getType() == libsbml.AST_NAME:
        yield node.getName()
    for i in range(node.getNumChildren()):
        yield from names_in(node.getChild(i))


def ordered(rules):
    """Assignment rules, each after those that it reads."""
    left, done, order = dict(rules), set(), []
    while left:
        for name, math in list(left.items()):
            if not set(names_in(math)) & set(left):
                order.append((name, math))
                del left[name]
    return order


def main(path, out):
    model = libsbml.readSBMLFromFile(path).getModel()
    rules = [model.getRule(i) for i in range(model.getNumRules())]
    rates = {r.getVariable(): r.getMath() for r in rules if r.isRate()}
    readouts = ordered((r.getVariable(), r.getMath()) for r in rules if r.isAssignment())
    given = {p.getId(): p.getValue() for p in (model.getParameter(i) for i in range(model.getNumParameters()))}
    states = list(rates)
    constants = [n for n in given if n not in rates and n not in dict(readouts)]
    events = [model.getEvent(i) for i in range(model.getNumEvents())]
    events.sort(key=lambda e: (day(e), -e.getPriority().getMath().getValue()))
    write(out, rates, readouts, given, states, constants, events)
    print(f"{out}: {len(states)} states, {len(constants)} coefficients, {len(events)} events")


def day(event):
    return event.getTrigger().getMath().getChild(1).getValue()


def write(out, rates, readouts, given, states, constants, events):
    def needs(maths):
        """The readouts that some formulas ask for, in order."""
        wanted = {n for m in maths for n in names_in(m)}
        for name, math in reversed(readouts):
            if name in wanted:
                wanted |= set(names_in(math))
        return [(n, m) for n, m in readouts if n in wanted]

    def locals_of(maths, x, p):
        inner = needs(maths)
        used = {n for m in [*maths, *(m for _, m in inner)] for n in names_in(m)}
        lines = [f"const double {n} = {x(i)};" for i, n in enumerate(states) if n in used]
        lines += [f"const double {n} = {p(i)};" for i, n in enumerate(constants) if n in used]
        return lines + [f"const double {n} = {c(m)};" for n, m in inner]

    alone = locals_of(rates.values(), lambda i: f"x[{i}]", lambda i: f"p[{i}]")
    column = locals_of(rates.values(), lambda i: f"x[{i}][i]", lambda i: f"p[{i}][i]")
    text = [
        "/* Made by generate.py. */",
        "#include <math.h>",
        f"#define STATES {len(states)}",
        f"#define PARAMETERS {len(constants)}",
        f"#define EVENTS {len(events)}",
        "static const char *const NAMES[] = {" + ",".join(f'"{n}"' for n in states) + "};",
        "/* volatile: with AVX-512, gcc 12 writes two of these wrongly when it knows them. */",
        "static const volatile double START[] = {" + ",".join(repr(given[n]) for n in states) + "};",
        "static const double COEFFICIENTS[] = {" + ",".join(repr(given[n]) for n in constants) + "};",
        "static const double DAYS[] = {" + ",".join(repr(day(e)) for e in events) + "};",
        "static inline void drift(const double *p, const double *x, double *dx) {",
        *alone,
        *(f"dx[{i}] = {c(rates[n])};" for i, n in enumerate(states)),
        "}",
        "static inline void relax(int i, double (*restrict p)[LANES], double (*restrict x)[LANES],",
        "        double (*restrict b)[LANES], double (*restrict a)[LANES]) {",
        *column,
    ]
    for i, n in enumerate(states):
        zero, one = c(rates[n], n, "0.0"), c(rates[n], n, "1.0")
        text.append(f"{{ const double at0 = {zero}; b[{i}][i] = at0; a[{i}][i] = at0 - ({one}); }}")
    text += ["}"]
    text += happenings(events, states, locals_of)
    with open(out, "w", encoding="utf-8") as file:
        file.write("\n".join(text) + "\n")


def happenings(events, states, locals_of):
    """Equal events share one function."""
    bodies, which = {}, []
    for event in events:
        made = [event.getEventAssignment(i) for i in range(event.getNumEventAssignments())]
        body = locals_of([a.getMath() for a in made], lambda i: f"x[{i}][i]", lambda i: f"p[{i}][i]")
        body += [f"const double then_{a.getVariable()} = {c(a.getMath())};" for a in made]
        body += [f"x[{states.index(a.getVariable())}][i] = then_{a.getVariable()};" for a in made]
        which.append(bodies.setdefault("\n".join(body), len(bodies)))
    arguments = "int i, double (*restrict p)[LANES], double (*restrict x)[LANES]"
    for body, k in bodies.items():
        yield f"static void happen_{k}({arguments}) {{\n{body}\n}}"
    yield "static const int KIND[] = {" + ",".join(map(str, which)) + "};"
    yield f"static void happen(int k, {arguments}) {{ switch (KIND[k]) {{"
    for k in bodies.values():
        yield f"case {k}: happen_{k}(i, p, x); break;"
    yield "} }"


if __name__ == "__main__":
    main(*sys.argv[1:])
